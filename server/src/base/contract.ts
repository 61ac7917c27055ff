// The parts of the GraphQL contract that every room's types are made of.
import { Field, ID, Int, InterfaceType } from 'type-graphql';

/** A failure that belongs to the contract: what happened, what to do about it, whether trying again can help. */
@InterfaceType('Failure', {
  description:
    'Something that may be expected to fail did: told in plain sentences, with a way on.',
})
export abstract class Failure {
  @Field(() => String, { description: 'What happened, as a plain sentence.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it, as a plain sentence.' })
  wayOn!: string;

  @Field(() => Boolean, { description: 'Whether the same request may work when sent again.' })
  retryable!: boolean;

  @Field(() => Int, { nullable: true, description: 'Meta’s error code, where Meta refused.' })
  metaCode?: number | null;

  /** Here as a path of the web, or an address elsewhere; `FailureResolver` shows it as a whole address. */
  @Field(() => String, {
    nullable: true,
    description:
      'Address of the page where the way on begins: here, at Meta, or in Meta’s documentation.',
  })
  fixUrl?: string | null;
}

/** Whatever can be found again by its id alone. */
@InterfaceType('Node', { description: 'Whatever can be found again by its id alone, with `node`.' })
export abstract class Node {
  @Field(() => ID, { description: 'Our id of it; it says nothing by itself.' })
  id!: string;
}

/** Makes an instance of a GraphQL type from its fields; unions tell their members by class. */
export function make<Type extends object>(type: new () => Type, fields: Type): Type {
  return Object.assign(new type(), fields);
}

// A key as the contract shows it: everything that is known of it, and never the key itself.
import { make, Node } from '#base/contract';
import { connectionOf } from '#base/page';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { StoredKey } from './api-key.entity.ts';

export const ApiKeyScope = { READ: 'READ', ACT: 'ACT' } as const;
export type ApiKeyScope = keyof typeof ApiKeyScope;

registerEnumType(ApiKeyScope, {
  name: 'ApiKeyScope',
  description: 'What a key may do.',
  valuesConfig: {
    READ: { description: 'Queries and subscriptions.' },
    ACT: {
      description:
        'Also mutations, except those that belong to the person: logging in and out, keys, and deleting everything.',
    },
  },
});

export const ApiKeyState = { LIVE: 'LIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const;
export type ApiKeyState = keyof typeof ApiKeyState;

registerEnumType(ApiKeyState, {
  name: 'ApiKeyState',
  description: 'Whether a key works.',
  valuesConfig: {
    LIVE: { description: 'It works.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was revoked.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A key with which a developer’s or an internal client’s program asks as the person who made it. The key itself is shown once, when it is made.',
})
export class ApiKey extends Node {
  @Field(() => String, { description: 'What it is for, in the maker’s words.' })
  name!: string;

  @Field(() => String, { description: 'Its first characters, to tell it from others.' })
  prefix!: string;

  @Field(() => ApiKeyScope, { description: 'What it may do.' })
  scope!: ApiKeyScope;

  @Field(() => ApiKeyState, { description: 'Whether it works.' })
  state!: ApiKeyState;

  @Field(() => GraphQLDateTime, { description: 'When it was made, UTC.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends by itself, UTC.' })
  expiresAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was last used, UTC, to the minute; null: never.',
  })
  lastUsedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was revoked, UTC.' })
  revokedAt!: Date | null;
}

const list = connectionOf(() => ApiKey, 'ApiKey', 'Keys of the caller, newest first.');

export const { Connection: ApiKeyConnection, show: showKeys } = list;
export type ApiKeyConnection = InstanceType<typeof ApiKeyConnection>;

export function showKey(stored: StoredKey, now: Date): ApiKey {
  const { id, name, prefix, scope, createdAt, expiresAt } = stored;
  const lastUsedAt = stored.lastUsedAt ?? null;
  const revokedAt = stored.revokedAt ?? null;
  const state = stateOf({ revokedAt, expiresAt }, now);
  const times = { createdAt, expiresAt, lastUsedAt, revokedAt };
  return make(ApiKey, { id, name, prefix, scope, state, ...times });
}

function stateOf(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: Date,
): ApiKeyState {
  if (revokedAt !== null) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'LIVE';
}

// The answers of a token check.
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { NotConnected } from './login-types.ts';
import { MetaConnection } from './meta-connection.ts';
import { MetaFailed } from './meta-failed.ts';

@ObjectType({ description: 'Meta has answered what the token is worth.' })
export class ConnectionChecked {
  @Field(() => MetaConnection, {
    description: 'The connection as Meta now tells it; a dead token is its `trouble`.',
  })
  connection!: MetaConnection;
}

export const CheckConnectionResult = createUnionType({
  name: 'CheckConnectionResult',
  description: 'The checked connection, or why Meta could not be asked.',
  types: () => [ConnectionChecked, NotConnected, MetaFailed] as const,
});

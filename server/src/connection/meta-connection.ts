// The connection as the contract shows it, in both states: connected, and not.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { ConnectionEntity, type Connection } from './connection.entity.ts';

const DateTime = GraphQLDateTime;

@ObjectType({
  description: 'A person’s link to Meta: who, since when, until when. It never holds a token.',
})
export class MetaConnection {
  /** Not a field of the contract: for the field resolvers of rooms further right. */
  connectionId!: string | null;

  @Field(() => Boolean, { description: 'Whether somebody is signed in and their token works.' })
  connected!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a signed-in person’s token no longer works, as a sentence; null while it does.',
  })
  trouble!: string | null;

  @Field(() => String, { nullable: true, description: 'App-scoped id of the person at Meta.' })
  metaUserId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person at Meta.' })
  displayName!: string | null;

  @Field(() => String, { nullable: true, description: 'Picture of the person; such links expire.' })
  pictureUrl!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the latest finished login, UTC.' })
  connectedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the access token ends, UTC; null when it has no end or nobody is signed in.',
  })
  tokenExpiresAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the access token has no end.' })
  tokenNeverExpires!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'End of the 90 days in which the app may read data, UTC; null when Meta names none.',
  })
  dataAccessExpiresAt!: Date | null;
}

const NOBODY: MetaConnection = {
  connectionId: null,
  connected: false,
  trouble: null,
  metaUserId: null,
  displayName: null,
  pictureUrl: null,
  connectedAt: null,
  tokenExpiresAt: null,
  tokenNeverExpires: false,
  dataAccessExpiresAt: null,
};

/** The connection of a person, or the disconnected one when nobody is signed in. */
export async function showConnection(
  em: EntityManager,
  connectionId: string | null,
  now: Date,
): Promise<MetaConnection> {
  const connection =
    connectionId === null ? null : await em.findOne(ConnectionEntity, { id: connectionId });
  return make(MetaConnection, connection === null ? NOBODY : describe(connection, now));
}

function describe(connection: Connection, now: Date): MetaConnection {
  const { tokenExpiresAt = null } = connection;
  const trouble = connection.trouble ?? troubleByTime(tokenExpiresAt, now);
  return {
    connectionId: connection.id,
    connected: trouble === null,
    trouble,
    metaUserId: connection.metaUserId,
    displayName: connection.displayName,
    pictureUrl: connection.pictureUrl ?? null,
    connectedAt: connection.connectedAt,
    tokenExpiresAt,
    tokenNeverExpires: tokenExpiresAt === null,
    dataAccessExpiresAt: connection.dataAccessExpiresAt ?? null,
  };
}

function troubleByTime(tokenExpiresAt: Date | null, now: Date): string | null {
  return tokenExpiresAt !== null && tokenExpiresAt <= now
    ? 'The access token has expired, so Meta can no longer be asked.'
    : null;
}

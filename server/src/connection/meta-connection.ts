// The connection as the contract shows it, in both states: connected, and not.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { readRows } from '#base/read-rows';
import { share } from '#base/share';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { ConnectionEntity, type Connection } from './connection.entity.ts';
import {
  type Ends,
  isTokenTrouble,
  TokenTrouble,
  type Trouble,
  troubleByTime,
} from './token-trouble.ts';

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

  @Field(() => TokenTrouble, { nullable: true, description: 'The reason behind `trouble`.' })
  troubleReason!: TokenTrouble | null;

  @Field(() => String, { nullable: true, description: 'App-scoped id of the person at Meta.' })
  metaUserId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person at Meta.' })
  displayName!: string | null;

  @Field(() => String, { nullable: true, description: 'Picture of the person; such links expire.' })
  pictureUrl!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the latest finished login, UTC.' })
  connectedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'USER or SYSTEM_USER, as Meta said of the token; null when nobody is signed in or Meta was not asked yet.',
  })
  tokenKind!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When Meta made the access token, UTC; null when Meta did not say.',
  })
  tokenIssuedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When Meta last answered whether the token lives, UTC; null when never yet.',
  })
  tokenCheckedAt!: Date | null;

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

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The earlier of the two ends, UTC: before it a new login keeps everything working; null when neither ends.',
  })
  reconnectBefore!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether a token that works, or its data access, ends within 7 days: reconnect now.',
  })
  expiresSoon!: boolean;
}

/** How long before an end we ask to reconnect: a week holds a weekend and a holiday. */
const SOON_MS = 7 * 86_400_000;

const NOBODY: MetaConnection = {
  connectionId: null,
  connected: false,
  trouble: null,
  troubleReason: null,
  metaUserId: null,
  displayName: null,
  pictureUrl: null,
  connectedAt: null,
  tokenKind: null,
  tokenIssuedAt: null,
  tokenCheckedAt: null,
  tokenExpiresAt: null,
  tokenNeverExpires: false,
  dataAccessExpiresAt: null,
  reconnectBefore: null,
  expiresSoon: false,
};

/** The row; null when there is none. One statement. */
export const readConnection = share(
  async (em, connectionId: string): Promise<Connection | null> => {
    const [connection] = await readRows(em, ConnectionEntity, 'where id = $1', [connectionId]);
    return connection ?? null;
  },
);

/** The connection of a person, or the disconnected one when nobody is signed in. */
export async function showConnection(
  em: EntityManager,
  connectionId: string | null,
  now: Date,
): Promise<MetaConnection> {
  const connection = connectionId === null ? null : await readConnection(em, connectionId);
  return make(MetaConnection, connection === null ? NOBODY : describe(connection, now));
}

function describe(connection: Connection, now: Date): MetaConnection {
  const { tokenExpiresAt = null, dataAccessExpiresAt = null } = connection;
  const ends = { tokenExpiresAt, dataAccessExpiresAt };
  const trouble = storedTrouble(connection) ?? troubleByTime(ends, now);
  const reconnectBefore = earlierOf(ends);
  return {
    connectionId: connection.id,
    connected: trouble === null,
    trouble: trouble?.sentence ?? null,
    troubleReason: trouble?.reason ?? null,
    metaUserId: connection.metaUserId,
    displayName: connection.displayName,
    pictureUrl: connection.pictureUrl ?? null,
    connectedAt: connection.connectedAt,
    tokenKind: connection.tokenKind ?? null,
    tokenIssuedAt: connection.tokenIssuedAt ?? null,
    tokenCheckedAt: connection.tokenCheckedAt ?? null,
    tokenExpiresAt,
    tokenNeverExpires: tokenExpiresAt === null,
    dataAccessExpiresAt,
    reconnectBefore,
    expiresSoon: trouble === null && isSoon(reconnectBefore, now),
  };
}

function storedTrouble({ trouble, troubleReason }: Connection): Trouble | null {
  if (typeof trouble !== 'string') return null;
  const isKnown = typeof troubleReason === 'string' && isTokenTrouble(troubleReason);
  return { sentence: trouble, reason: isKnown ? troubleReason : 'INVALID' };
}

function earlierOf({ tokenExpiresAt, dataAccessExpiresAt }: Ends): Date | null {
  if (tokenExpiresAt === null || dataAccessExpiresAt === null) {
    return tokenExpiresAt ?? dataAccessExpiresAt;
  }
  return tokenExpiresAt < dataAccessExpiresAt ? tokenExpiresAt : dataAccessExpiresAt;
}

function isSoon(end: Date | null, now: Date): boolean {
  return end !== null && end.getTime() - now.getTime() <= SOON_MS;
}

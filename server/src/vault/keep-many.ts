// Keeping tokens: up to hundreds of one person in two statements (four when their data key is made).
import { TransactionPropagation } from '@mikro-orm/core';
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { requireDataKey } from './data-keys.ts';
import type { KeyRing } from './key-ring.ts';
import { rowIdOf, sealToken, type Purpose } from './token.ts';

export interface TokensToKeep {
  /** Id of the connection. */
  ownerId: string;
  purpose: Purpose;
  /** Of two for the same subject the last one counts. */
  tokens: readonly { subject: string; token: string }[];
}

/** Seals and upserts the tokens, in the caller's transaction or, without one, in a transaction of its own. */
export async function keepMany(
  em: EntityManager,
  ring: KeyRing,
  kept: TokensToKeep,
): Promise<void> {
  if (kept.tokens.length === 0) return;
  await em.transactional(
    async (em) => {
      const dataKey = await requireDataKey(em, ring, kept.ownerId);
      await upsert(em, kept, sealAll(dataKey, kept));
    },
    { propagation: TransactionPropagation.REQUIRED },
  );
}

/** Rows in the order of their ids: two that keep the same tokens at once then wait, and never lock each other out. */
function sealAll(dataKey: Buffer, { ownerId, purpose, tokens }: TokensToKeep) {
  const rows = new Map(
    tokens.map(({ subject, token }) => {
      const place = { ownerId, purpose, subject };
      const id = rowIdOf(place);
      return [id, { id, subject, envelope: sealToken(dataKey, place, token) }];
    }),
  );
  return [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function upsert(
  em: EntityManager,
  { ownerId, purpose }: TokensToKeep,
  rows: ReturnType<typeof sealAll>,
): Promise<void> {
  await sqlIn(
    em,
    `insert into sealed_token (id, owner_id, purpose, subject, envelope)
     select id, $1, $2, subject, envelope
     from unnest($3::uuid[], $4::text[], $5::text[]) as fresh (id, subject, envelope)
     on conflict (owner_id, purpose, subject) do update set id = excluded.id, envelope = excluded.envelope`,
    [
      ownerId,
      purpose,
      rows.map(({ id }) => id),
      rows.map(({ subject }) => subject),
      rows.map(({ envelope }) => envelope),
    ],
  );
}

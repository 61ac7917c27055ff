// The right to send one reply, taken before Meta is asked: the form's key is used up, and the limit counted, under the person's
// row lock, so that two clicks, two tabs or two servers send one message.
import type { EntityManager } from '#base/database';
import { holdConnection } from '#channels/hold-connection';
import { sendTick } from '#live/signal';
import { v7 as uuidv7 } from 'uuid';
import type { PreparedReply } from './prepare-reply.ts';
import { ReplyEntity, type Reply } from './reply.entity.ts';
import { findLimitEnd } from './reply-limit.ts';

export type Claim =
  | { kind: 'CLAIMED'; replyId: string }
  /** The form was sent before. */
  | { kind: 'KNOWN'; reply: Reply }
  | { kind: 'LIMIT'; opensAt: Date }
  /** The person is being erased. */
  | { kind: 'GONE' };

export async function claimReply(
  em: EntityManager,
  connectionId: string,
  { account, customerId, customerName, text }: PreparedReply,
  { key, now }: { key: string; now: Date },
): Promise<Claim> {
  return em.transactional(async (inner): Promise<Claim> => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return { kind: 'GONE' };
    const reply = await transaction.findOne(ReplyEntity, { connectionId, key });
    if (reply !== null) return { kind: 'KNOWN', reply };
    const opensAt = await findLimitEnd(transaction, connectionId, now);
    if (opensAt !== null) return { kind: 'LIMIT', opensAt };
    const replyId = uuidv7();
    await transaction.insert(ReplyEntity, {
      id: replyId,
      connectionId,
      accountId: account.metaId,
      customerId,
      customerName,
      channel: account.channel,
      text,
      key,
      providerId: null,
      state: 'SENDING',
      at: now,
      problem: null,
      runId: null,
    });
    await sendTick(transaction, { connections: [connectionId] });
    return { kind: 'CLAIMED', replyId };
  });
}

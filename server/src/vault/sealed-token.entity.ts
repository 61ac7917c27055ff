// A token at rest. No GraphQL decorator stands here and none may: a sealed token cannot reach the schema.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const SealedTokenEntity = defineEntity({
  name: 'SealedToken',
  tableName: 'sealed_token',
  uniques: [{ name: 'sealed_token_subject', properties: ['ownerId', 'purpose', 'subject'] }],
  properties: {
    id: p.uuid().primary(),
    /** The connection whose data key seals this row. */
    ownerId: p.uuid(),
    /** What the token opens: user or page. */
    purpose: p.text(),
    /** Meta's id of the person or Page. */
    subject: p.text(),
    /** Version, nonce, tag and ciphertext, as `seal.ts` writes them. */
    envelope: p.text(),
  },
});

export type SealedToken = InferEntity<typeof SealedTokenEntity>;

// A login that was started and may come back from Meta once. States: started → used (deleted) or expired.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const LoginAttemptEntity = defineEntity({
  name: 'LoginAttempt',
  tableName: 'login_attempt',
  properties: {
    /** SHA-256 of the `state` parameter, hex. */
    stateHash: p.text().primary(),
    /** SHA-256 of the browser's login binding, hex. */
    browserHash: p.text(),
    expiresAt: p.datetime(),
  },
});

export type LoginAttempt = InferEntity<typeof LoginAttemptEntity>;

// A token that Meta refuses is dead until the next login, or until a check finds that it lives; the connection says so and why.
import type { EntityManager } from '#base/database';
import { TokenError } from '#meta/errors';
import { ConnectionEntity } from './connection.entity.ts';
import { troubleOf } from './token-trouble.ts';

/** Notes the trouble when the error means that the person's token is dead; other errors change nothing. */
export async function noteTrouble(
  em: EntityManager,
  connectionId: string,
  error: unknown,
): Promise<void> {
  if (!(error instanceof TokenError)) return;
  const { reason, sentence } = troubleOf(error);
  await em.nativeUpdate(
    ConnectionEntity,
    { id: connectionId },
    { trouble: sentence, troubleReason: reason },
  );
}

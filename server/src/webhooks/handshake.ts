// Meta's question whether this address is ours, and the answer (docs/graph-api/webhooks/getting-started).
import { isOneOf } from '#base/is-one-of';

/** Meta's challenge has about ten digits. */
const CHALLENGE_CHARACTERS = 1_000;

/**
 * The challenge to send back, or null when the question is not Meta's: the mode must be `subscribe`, and the token one
 * of those typed into the App Dashboard. Every token is compared, each in a time that tells nothing about it.
 */
export function answerHandshake(
  query: Readonly<Record<string, unknown>>,
  verifyTokens: readonly string[],
): string | null {
  const challenge = query['hub.challenge'];
  const token = query['hub.verify_token'];
  if (query['hub.mode'] !== 'subscribe' || typeof token !== 'string') return null;
  if (typeof challenge !== 'string' || challenge === '') return null;
  if (challenge.length > CHALLENGE_CHARACTERS) return null;
  return isOneOf(verifyTokens, token) ? challenge : null;
}

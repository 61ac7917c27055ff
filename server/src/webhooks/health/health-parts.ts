// What the verbs of the health ladder need.
import type { DiscoverParts } from '#channels/discover';

export interface HealthParts extends DiscoverParts {
  /** The public address of the webhooks. */
  callbackUrl: string;
  /** The one that Meta is given; others may be accepted. */
  verifyToken: string;
  /** The configured Graph is not Meta's own. */
  simulated: boolean;
}

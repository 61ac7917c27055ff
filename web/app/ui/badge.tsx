// REAL, TEST or SIMULATED: where an event comes from.
import type { EventBadge } from '../gql/graphql.ts';
import { badgeMeaning } from './words.ts';

export function Badge({ badge }: { badge: EventBadge }) {
  return (
    <span className={`badge ${badge.toLowerCase()}`} title={badgeMeaning[badge]}>
      {badge}
    </span>
  );
}

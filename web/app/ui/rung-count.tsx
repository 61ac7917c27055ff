// "Webhooks: 5 of 6 rungs": the ladder in one line, and the way to it.
import type { RungCountFragment, RungKey } from '../gql/graphql.ts';
import { Link } from './link.tsx';
import { StatePill } from './state.tsx';

const accountRungs: RungKey[] = ['ACCOUNT_SUBSCRIBED', 'REAL_EVENT'];

/**
 * The rungs of the app, and the two that every account in use has: subscribed counts when all of them are; a real event
 * counts with the first, since one shows that the way is open.
 */
export function countRungs({ rungs, accounts }: RungCountFragment) {
  const passedBy = (key: RungKey) =>
    accounts.map((account) =>
      account.rungs.some((rung) => rung.key === key && rung.state === 'PASSED'),
    );
  const subscribed = passedBy('ACCOUNT_SUBSCRIBED');
  const climbed = [
    ...rungs.map(({ state }) => state === 'PASSED'),
    subscribed.length > 0 && !subscribed.includes(false),
    passedBy('REAL_EVENT').includes(true),
  ];
  return {
    passed: climbed.filter(Boolean).length,
    all: rungs.length + accountRungs.length,
    failed: [...rungs, ...accounts.flatMap((account) => account.rungs)].some(
      ({ state }) => state === 'FAILED',
    ),
  };
}

export function RungCount({ health }: { health: RungCountFragment | null }) {
  if (health === null) return null;
  const { passed, all, failed } = countRungs(health);
  const state = failed ? 'FAILED' : passed === all ? 'PASSED' : 'WAITING';
  return (
    <Link to="/health" className="rung-count">
      <StatePill state={state} word={`Webhooks: ${passed} of ${all} rungs`} />
    </Link>
  );
}

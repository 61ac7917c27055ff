// Which repair is a screen's primary button.
import type { ChannelKind, FindingFragment } from '../gql/graphql.ts';

type Looked = { kind: ChannelKind; foundCount: number; findings: FindingFragment[] };

/** The channel without accounts whose first finding can be repaired from here; a link to Meta is no button. */
export function firstToRepair(channels: Looked[]): ChannelKind | null {
  const first = channels.find(
    ({ foundCount, findings: [finding] }) => foundCount === 0 && isPressable(finding),
  );
  return first?.kind ?? null;
}

const isPressable = (finding: FindingFragment | undefined) =>
  finding !== undefined && finding.repair !== null && finding.repair.kind !== 'LINK';

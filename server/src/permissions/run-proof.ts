// Runs one proof at Meta and judges it by the calls it made. Nothing is written here.
import { isShown, type RunToRecord } from '#evidence/record-run';
import { problemOf } from '#evidence/proof-run';
import { MetaError } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import { permissionOf, type PermissionName } from '#meta/permissions';
import { oneLine } from '#webhooks/unpack/clean';
import type { Ready } from './prepare.ts';
import type { Shown } from './prove/proof.ts';

export interface Ran {
  run: Omit<RunToRecord, 'connectionId'>;
  /** What the answer changes here, if anything. */
  keep: Shown['keep'];
  /** What Meta refused with. */
  error: MetaError | null;
}

export async function runProof(graph: Graph, ready: Ready, now: Date): Promise<Ran> {
  const calls: GraphCallRecord[] = [];
  const recording = graph.recording((call) => calls.push(call));
  const { permission, account } = ready;
  const about = { permission, at: now, account, calls };
  try {
    const shown = await ready.start(recording, now);
    return { run: { ...about, ...judge(permission, shown, calls) }, keep: shown.keep, error: null };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    const failed = { outcome: 'FAILED', told: error.sentence, lines: [] } as const;
    return { run: { ...about, ...failed, problem: problemOf(error) }, keep: undefined, error };
  }
}

/** A success needs three things: the answer shows something, a call used the permission, and no call of the plan is missing. */
function judge(
  permission: PermissionName,
  { proved, told, lines }: Shown,
  calls: readonly GraphCallRecord[],
): Pick<RunToRecord, 'outcome' | 'told' | 'lines' | 'problem'> {
  const missing = permissionOf(permission).proof.calls.filter(
    (endpoint) => !calls.some((call) => call.succeeded && endpointOf(call) === endpoint),
  );
  const isProved = proved && missing.length === 0 && isShown({ permission, calls });
  return {
    outcome: isProved ? 'SUCCEEDED' : 'FAILED',
    told: oneLine(
      isProved || !proved
        ? told
        : `Meta answered, but no call of this run shows ${permission} in use. Try again, and report it when it stays so.`,
    ),
    lines: written(lines),
    problem: null,
  };
}

const endpointOf = ({ method, pathTemplate }: GraphCallRecord): string =>
  `${method} ${pathTemplate}`;

/** Lines of one result: more than anybody reads, and a bound to what is stored. */
const MOST_LINES = 100;

function written(lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_LINES).map(oneLine);
  const more = lines.length - shown.length;
  return more === 0 ? shown : [...shown, `… and ${more} more`];
}

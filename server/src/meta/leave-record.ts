// The line of evidence that one attempt leaves.
import { traceOf } from './interpret.ts';
import type { GraphCallRecord, GraphRequest, Outcome, Wire } from './request.ts';
import { readUsage } from './usage.ts';
import type { Answer } from './wire.ts';

interface Attempt<T> {
  request: GraphRequest<T>;
  outcome: Outcome<T>;
  /** Null when nothing came back. */
  answer: Pick<Answer, 'status' | 'header'> | null;
  startedAt: Date;
  attempt: number;
}

const VERSION = /^v\d{1,3}\.\d{1,3}$/;

/** Tells the recorder and the watcher of one attempt. Of a success only the permissions that the answer really showed in use are named. */
export function leaveRecord<T>(wire: Wire, made: Attempt<T>): void {
  const { request, outcome, answer } = made;
  const error = outcome.ok ? null : outcome.error;
  const record: GraphCallRecord = {
    at: made.startedAt,
    method: request.method,
    pathTemplate: request.path,
    accountId: request.accountId ?? null,
    permissions: permissionsOf(request, outcome),
    httpStatus: answer?.status ?? error?.httpStatus ?? null,
    metaCode: error?.code ?? null,
    metaSubcode: error?.subcode ?? null,
    durationMs: Math.max(0, wire.now().getTime() - made.startedAt.getTime()),
    traceId: error?.traceId ?? (answer === null ? null : traceOf(answer)),
    tokenKind: request.token?.kind ?? 'APP',
    apiVersion: versionOf(answer) ?? wire.settings.version,
    succeeded: outcome.ok,
    attempt: made.attempt,
    usagePercent: answer === null ? null : readUsage(answer.header).percent,
  };
  wire.record(record);
  wire.watch?.({ ...record, failure: error?.name ?? null });
}

function permissionsOf<T>(
  request: GraphRequest<T>,
  outcome: Outcome<T>,
): GraphCallRecord['permissions'] {
  const shown = outcome.ok ? request.exercised?.(outcome.value) : undefined;
  return [...(shown ?? request.permissions)];
}

/** Meta answers a retired version with the oldest living one and says so in this header (docs/apps/versions). */
function versionOf(answer: Pick<Answer, 'header'> | null): string | null {
  const version = answer?.header('facebook-api-version') ?? null;
  return version !== null && VERSION.test(version) ? version : null;
}

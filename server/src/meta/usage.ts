// Meta's usage headers, read: how full the fullest allowance is, and how long Meta asks us to wait.
import { z } from 'zod';

/** `percent` of the fullest allowance named (100 = throttled); `retryAfterSeconds` the longest wait Meta asks for; null when it says nothing. */
export interface Usage {
  percent: number | null;
  retryAfterSeconds: number | null;
}

const counts = z.object({
  call_count: z.number().optional(),
  total_time: z.number().optional(),
  total_cputime: z.number().optional(),
  acc_id_util_pct: z.number().optional(),
  /** Minutes. */
  estimated_time_to_regain_access: z.number().optional(),
});
type Counts = z.infer<typeof counts>;

const byBusiness = z
  .record(z.string(), z.array(counts))
  .transform((all) => Object.values(all).flat());
const alone = counts.transform((one) => [one]);

/** docs/graph-api/overview/rate-limiting; `X-Page-Usage` is no longer documented and is read when it comes. */
const HEADERS: ReadonlyArray<readonly [string, z.ZodType<Counts[]>]> = [
  ['x-app-usage', alone],
  ['x-page-usage', alone],
  ['x-ad-account-usage', alone],
  ['x-business-use-case-usage', byBusiness],
];

/** Reads all usage headers of an answer; a header that is not understood counts as not sent, for it must not cost the answer. */
export function readUsage(header: (name: string) => string | null): Usage {
  const all = HEADERS.flatMap(([name, shape]) => parsed(header(name), shape));
  const percents = all.flatMap((one) =>
    [one.call_count, one.total_time, one.total_cputime, one.acc_id_util_pct].filter(
      (value) => value !== undefined,
    ),
  );
  const waits = all.map((one) => (one.estimated_time_to_regain_access ?? 0) * 60);
  const asked = Number(header('retry-after') ?? Number.NaN);
  const wait = Math.max(0, ...waits, Number.isFinite(asked) ? asked : 0);
  return {
    percent: percents.length === 0 ? null : Math.max(...percents),
    retryAfterSeconds: wait > 0 ? wait : null,
  };
}

function parsed(text: string | null, shape: z.ZodType<Counts[]>): Counts[] {
  if (text === null) return [];
  try {
    return shape.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

// A Graph call that was really made, in one line: "GET /me/accounts → 200, 0 Pages".
import type { MetaError } from '#meta/errors';
import type { GraphCallRecord } from '#meta/graph';
import type { AssetSource } from '../channel.ts';

export type ToldCall = Pick<
  GraphCallRecord,
  'method' | 'pathTemplate' | 'httpStatus' | 'metaCode' | 'metaSubcode'
>;

/** `what`: what the answer showed. */
export function tellCall(call: ToldCall, what: string | null = null): string {
  const { method, pathTemplate, httpStatus, metaCode, metaSubcode } = call;
  const code =
    metaCode === null ? null : `code ${metaCode}${metaSubcode === null ? '' : `/${metaSubcode}`}`;
  const parts = [httpStatus ?? 'no answer', code, what].filter((part) => part !== null);
  return `${method} ${pathTemplate} → ${parts.join(', ')}`;
}

/** What no call has shown. */
export const NO_CALL = 'no call was made';

/** Tells which call of a look showed something. */
export interface SeenBy {
  /** The newest call to one of these paths, a successful one if there is any. */
  at: (paths: string | readonly string[], what: string) => string;
  /** The call that this error came from. */
  failed: (error: MetaError) => string;
}

/** A path that this look did not ask is told as that. */
export function seenIn(calls: readonly GraphCallRecord[]): SeenBy {
  return {
    at: (paths, what) => {
      const wanted = [paths].flat();
      const fitting = calls.filter(({ pathTemplate }) => wanted.includes(pathTemplate));
      const call = fitting.findLast(({ succeeded }) => succeeded) ?? fitting.at(-1);
      return call === undefined ? `GET ${wanted[0]}: not asked` : tellCall(call, what);
    },
    failed: (error) => {
      const call = calls.findLast((one) => !one.succeeded && isOf(one, error));
      return call === undefined ? NO_CALL : tellCall(call);
    },
  };
}

function isOf(call: GraphCallRecord, { code, subcode, traceId }: MetaError): boolean {
  return call.metaCode === code && call.metaSubcode === subcode && call.traceId === traceId;
}

/** Where a Page came from. */
export const pathOfPage = ({ source }: { source: AssetSource }): string =>
  source === 'OWN_ROLE' ? '/me/accounts' : '/me/businesses';

/** Calls of the login from which the stored grants are: without their success there would be none. */
export const seenAtLogin = {
  permissions: (what: string) => `GET /me/permissions → 200, ${what}`,
  inspection: (what: string) => `GET /debug_token → 200, ${what}`,
};

// The answer to one operation: status, headers and JSON, errors in Graph's envelope with a trace id.
import { allWhatsApp, type World } from '../world/world.ts';
import type { Call } from './call.ts';
import { type Caller, identify } from './caller.ts';
import { GraphError, oauthError } from './error.ts';
import { operate } from './operate.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

function refusal(world: World, error: GraphError): Answer {
  const fbtrace_id = world.traces.letters('A', 22);
  const challenge: Record<string, string> =
    error.challenge === null
      ? {}
      : {
          'www-authenticate': `OAuth "Facebook Platform" "${error.challenge}" "${error.body.message}"`,
        };
  return {
    status: error.status,
    headers: challenge,
    body: { error: { ...error.body, fbtrace_id } },
  };
}

/** A failure that is not Meta's error is a mistake of this simulator: visible as Meta's code 1. */
function unexpected(error: unknown): GraphError {
  const what = error instanceof Error ? error.message : 'unknown';
  return new GraphError(
    { message: `Simulator failure: ${what}`, type: 'OAuthException', code: 1 },
    500,
  );
}

const hourMs = 60 * 60 * 1000;

/** Percent of the hourly allowance used up, after counting this call. */
export function countCall(world: World): number {
  const now = world.clock.ms();
  world.calls.push(now);
  while ((world.calls[0] ?? now) < now - hourMs) world.calls.shift();
  return Math.floor((world.calls.length * 100) / world.pace.callsPerHour);
}

const throttled = () =>
  oauthError(4, '(#4) Application request limit reached', { is_transient: true });

/** Page tokens count against the Page, WhatsApp calls against the account (docs/graph-api/overview/rate-limiting). */
function businessUsage(call: Omit<Call, 'caller'>, caller: Caller | null, used: number) {
  const share = { call_count: used, total_cputime: used, total_time: used };
  const about = (id: string, type: string): Record<string, string> => {
    const usage = { [id]: [{ type, ...share, estimated_time_to_regain_access: 0 }] };
    return { 'x-business-use-case-usage': JSON.stringify(usage) };
  };
  const [id] = call.path;
  const account = allWhatsApp(call.world).find((one) => one.id === id);
  if (account !== undefined) return about(account.id, 'whatsapp_business_management');
  return caller?.page ? about(caller.page.id, 'pages') : {};
}

/** `token` belongs to the call alone: in a batch each operation may bring its own. */
export async function answer(call: Omit<Call, 'caller'>, token: string | null): Promise<Answer> {
  const { world } = call;
  try {
    const used = countCall(world);
    if (used >= 100) throw throttled();
    const needsNoToken = call.path[0] === 'oauth';
    const caller = needsNoToken ? null : identify(world, token, call.params);
    const body = await operate({ ...call, caller });
    const headers = { 'facebook-api-version': call.version, ...businessUsage(call, caller, used) };
    return { status: 200, headers, body };
  } catch (error) {
    return refusal(world, error instanceof GraphError ? error : unexpected(error));
  }
}

export function refuse(world: World, error: GraphError): Answer {
  return refusal(world, error);
}

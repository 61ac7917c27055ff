// Meta's two callbacks about a person: they must be there, and refuse whoever is not Meta.
import { knock } from './knock.ts';
import type { SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';
import { check, failed, passed, type Verdict } from './verdict.ts';

const CALLBACKS = [
  ['DELETION_CALLBACK', 'Data deletion callback', '/meta/data-deletion'],
  ['DEAUTHORIZE_CALLBACK', 'Deauthorize callback', '/meta/deauthorize'],
] as const;

export function checkCallbacks({ config }: SetupParts): Promise<SetupCheck[]> {
  return Promise.all(
    CALLBACKS.map(async ([key, title, path]) =>
      check(key, title, await refusesStrangers(`${config.serverUrl}${path}`)),
    ),
  );
}

async function refusesStrangers(url: string): Promise<Verdict> {
  const tries = await Promise.all([knock(url, {}), knock(url, { signed_request: forged() })]);
  const statuses = tries.map((knocked) => knocked?.status ?? null);
  if (statuses.includes(null)) {
    return failed(`${url} does not answer.`, 'Make SERVER_URL lead to this server.');
  }
  if (statuses.includes(200)) {
    return failed(
      `${url} accepts a request that Meta did not sign.`,
      'Something in front of the server answers in its place: let it pass the request on.',
    );
  }
  if (statuses.every((status) => status === 400)) {
    return passed('It answers, and refuses what Meta did not sign.');
  }
  return failed(
    `${url} answers ${statuses.join(' and ')} to a request that it should refuse with 400.`,
    'Make SERVER_URL lead to this server, without a login or a redirect before it.',
  );
}

/** In Meta's form, about nobody (user 0), signed by nobody. docs/development/create-an-app/app-dashboard/data-deletion-callback */
function forged(): string {
  const issued_at = Math.floor(Date.now() / 1000);
  const payload = JSON.stringify({ algorithm: 'HMAC-SHA256', issued_at, user_id: '0' });
  return [Buffer.alloc(32), Buffer.from(payload)]
    .map((part) => part.toString('base64url'))
    .join('.');
}

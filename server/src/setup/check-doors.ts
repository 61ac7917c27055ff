// The doors of this environment, and what was left out of it: cookie, explorer, operator keys, login configuration.
import { isInProduction, type SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';
import { check, failed, passed, unknown, type Verdict, warning } from './verdict.ts';

export function checkDoors({ config }: SetupParts): SetupCheck[] {
  const inProduction = isInProduction(config);
  return [
    check('ENVIRONMENT', 'Environment', leftOut(config)),
    check('SESSION_COOKIE', 'Session cookie', cookie(config.session.secure, inProduction)),
    check('EXPLORER', 'GraphQL explorer', explorer(config.graphql, inProduction)),
    check('TRUSTED_DOCUMENTS', 'Trusted documents', documents(config.graphql, inProduction)),
    check('OPERATOR_KEYS', 'Operator keys', operatorKeys(config.operatorKeys.length)),
    check('LOGIN_FLOW', 'Login flow', loginFlow(config.meta.loginConfigId)),
  ];
}

/** A server that runs has everything it cannot do without; what it can do without is named, for who forgot it. */
function leftOut({ database, meta, operatorKeys }: SetupParts['config']): Verdict {
  const empty = Object.entries({
    DATABASE_URL: database.url === null,
    META_LOGIN_CONFIG_ID: meta.loginConfigId === null,
    OPERATOR_KEYS: operatorKeys.length === 0,
  }).flatMap(([variable, isEmpty]) => (isEmpty ? [variable] : []));
  const there = 'Everything the server cannot do without is set';
  return passed(empty.length === 0 ? `${there}.` : `${there}. Left out: ${empty.join(', ')}.`);
}

function cookie(isSecure: boolean, inProduction: boolean): Verdict {
  if (isSecure) return passed('The session cookie travels over HTTPS only.');
  const wayOn = 'Set WEB_URL to an https address.';
  return inProduction
    ? failed('The session cookie would travel unencrypted.', wayOn)
    : warning('The session cookie travels over HTTP, which is enough on one’s own machine.', wayOn);
}

function explorer(
  { introspection, explorer }: SetupParts['config']['graphql'],
  inProduction: boolean,
): Verdict {
  const open = Object.entries({
    GRAPHQL_INTROSPECTION: introspection,
    GRAPHQL_EXPLORER: explorer,
  }).flatMap(([variable, isOn]) => (isOn ? [variable] : []));
  if (open.length === 0) return passed('Explorer and introspection are off.');
  if (!inProduction) return passed(`On, beside a simulated Meta: ${open.join(', ')}.`);
  return warning(
    `On for everybody: ${open.join(', ')}.`,
    'Switch them off where reviewers log in; developers have an environment of their own.',
  );
}

function documents(
  { onlyTrusted, trustedDocuments }: SetupParts['config']['graphql'],
  inProduction: boolean,
): Verdict {
  const wayOn =
    'Set GRAPHQL_TRUSTED_DOCUMENTS=web/app/gql/persisted-documents.json and GRAPHQL_ONLY_TRUSTED=on.';
  if (onlyTrusted && trustedDocuments.length === 0) {
    return failed('Nobody can log in: GRAPHQL_ONLY_TRUSTED is on and no document is known.', wayOn);
  }
  if (onlyTrusted) return passed('Strangers are answered what the pages ask, and nothing else.');
  const told = 'Strangers may ask the API with documents of their own.';
  return inProduction
    ? warning(told, wayOn)
    : passed(`${told.slice(0, -1)}, beside a simulated Meta.`);
}

function operatorKeys(count: number): Verdict {
  if (count > 0) return passed('The setup check opens to whoever holds an operator key.');
  return warning(
    'OPERATOR_KEYS is empty, so the setup check is closed in a browser.',
    'Make a key with openssl rand -base64 24 and set OPERATOR_KEYS, or use pnpm run doctor only.',
  );
}

function loginFlow(configId: string | null): Verdict {
  if (configId === null) return passed('Facebook Login asks for the nine permissions one by one.');
  return unknown(
    'Facebook Login for Business asks for what its configuration names, which Graph does not show.',
    'Compare the permissions of the configuration META_LOGIN_CONFIG_ID in the App Dashboard with the nine.',
  );
}

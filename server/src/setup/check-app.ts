// The app at Meta: its id and secret, its mode, and the addresses that stand in the App Dashboard.
import { AppRejected } from '#meta/errors';
import { outcomeOf } from '#meta/outcome';
import { type AppAddresses, readAppAddresses, readAppName } from '#meta/read-app';
import { isInProduction, type SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';
import { byMeta, check, failed, passed, unknown, type Verdict, warning } from './verdict.ts';

export async function checkApp({ graph, config }: SetupParts): Promise<SetupCheck[]> {
  const [name, addresses] = await Promise.all([
    outcomeOf(() => readAppName(graph)),
    outcomeOf(() => readAppAddresses(graph)),
  ]);
  return [
    check('GRAPH', 'Graph address', graphVerdict(isInProduction(config))),
    check('APP', 'App id and secret', name.ok ? known(name.value) : refused(name.error)),
    check('APP_MODE', 'App mode', MODE),
    ...inDashboard(addresses.ok ? addresses.value : null, config),
  ];
}

function graphVerdict(isMetas: boolean): Verdict {
  if (isMetas) return passed('Graph is Meta’s own.');
  return warning(
    'META_GRAPH_URL names a simulated Meta, so nothing here proves anything to Meta.',
    'For a submission, leave META_GRAPH_URL and META_DIALOG_URL out.',
  );
}

const known = (name: string): Verdict =>
  passed(`Meta knows the app “${name}” by META_APP_ID and the first of META_APP_SECRETS.`);

const refused = (error: Parameters<typeof byMeta>[0]): Verdict =>
  error instanceof AppRejected
    ? failed(
        'Meta does not accept META_APP_ID together with the first of META_APP_SECRETS.',
        'Compare both with App settings → Basic in the App Dashboard; after a reset, put the new secret first.',
      )
    : byMeta(error);

/** docs/development/build-and-test/app-modes: no field of the app tells it. */
const MODE = unknown(
  'Graph does not tell whether the app is in Development or in Live mode.',
  'Look at the switch at the top of the App Dashboard: only in Live mode can people without a role on the app log in, and do Instagram’s messages arrive.',
);

/** Each address of ours with the words of the App Dashboard, and what Meta says stands there. */
function inDashboard(
  found: AppAddresses | null,
  { webUrl, serverUrl }: SetupParts['config'],
): SetupCheck[] {
  const basic = 'App settings → Basic';
  const rows = [
    ['PRIVACY', 'Privacy policy URL', `${webUrl}/privacy`, found?.privacyPolicyUrl, basic],
    ['TERMS', 'Terms of service URL', `${webUrl}/terms`, found?.termsOfServiceUrl, basic],
    ['DELETION', 'Data deletion callback URL', `${serverUrl}/meta/data-deletion`, null, basic],
    [
      'DEAUTHORIZE',
      'Deauthorize callback URL',
      `${serverUrl}/meta/deauthorize`,
      found?.deauthorizeUrl,
      'Facebook Login → Settings',
    ],
  ] as const;
  return rows.map(([key, title, ours, theirs, place]) =>
    check(`DASHBOARD_${key}`, `Dashboard: ${title}`, compared(ours, theirs, place)),
  );
}

function compared(ours: string, theirs: string | null | undefined, place: string): Verdict {
  const wayOn = `Enter exactly ${ours} under ${place}.`;
  if (theirs === ours) return passed(`Meta has ${ours}.`);
  if (typeof theirs !== 'string') return unknown('Graph does not show what stands there.', wayOn);
  return warning('Meta has another address than this environment’s own.', wayOn);
}

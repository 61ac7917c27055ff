// The submission pack as the API tells it.
import type { Fields } from './events.ts';
import type { pageOf } from './page.ts';

const app = {
  name: 'CRM Flow',
  appId: '998877665544332',
  graphVersion: 'v25.0',
  loginFlow: 'Facebook Login',
  simulated: false,
  url: 'https://review.crmflow.example',
  privacyUrl: 'https://review.crmflow.example/privacy',
  termsUrl: 'https://review.crmflow.example/terms',
  deletionUrl: 'https://review.crmflow.example/data-deletion',
  callbackUrl: 'https://review-api.crmflow.example/webhooks/meta',
  version: '0.1.0',
  commit: 'e06dc87',
};

/** The pack over these permissions: the newest successful run of each is its evidence. */
export function pack(permissions: Fields[], more: Fields = {}): Fields {
  return {
    generatedAt: '2026-11-22T08:34:00.000Z',
    app: { ...app, ...more },
    reviewer: { displayName: 'Rita Reviewer', metaUserId: '122094857160' },
    steps: [
      'Open the first page and press “Continue with Facebook”.',
      'Choose the Page, the Instagram account and the WhatsApp number.',
      'Write to the Page from another account, and reply under “Messages”.',
      'Press “Run all nine” on the dashboard.',
    ],
    permissions: permissions.map(packed),
    dataHandling: [
      {
        question: 'Who can see the data?',
        answer: 'The person it belongs to, in their own session, and nobody else.',
      },
      {
        question: 'How is it deleted?',
        answer: 'By a button, by Meta’s callbacks or on request; one deletion erases all of it.',
      },
    ],
    verifiedCount: permissions.filter((one) => one['state'] === 'VERIFIED').length,
  };
}

type Run = { outcome: string; told: string; lines: string[]; calls: Fields[] };

function packed(permission: Fields): Fields {
  const runs = permission['runs'] as ReturnType<typeof pageOf>;
  const newest = (runs({}).nodes as Run[]).find(({ outcome }) => outcome === 'SUCCEEDED');
  return {
    ...permission,
    steps: [`Open the dashboard.`, `Press “${String(permission['action'])}”.`],
    told: newest?.told ?? null,
    lines: newest?.lines ?? [],
    evidence: newest?.calls ?? [],
  };
}

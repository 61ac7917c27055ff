// The submission pack as the API gives it, and the words its exports share.
import type { PackFragment } from '../../gql/graphql.ts';
import { utcDay } from '../../ui/format.ts';

export type Pack = PackFragment;
export type PackPermission = Pack['permissions'][number];

export const stateWord = {
  VERIFIED: 'Verified',
  FAILED: 'Failed',
  NOT_RUN: 'Not run yet',
  NOT_GRANTED: 'Not granted',
} as const;

/** What stands over a pack whose evidence was not made at Meta. */
export const simulatedWords =
  'Simulated: these calls went to a local Meta, not to Meta itself. They are no evidence for a submission.';

/** What the pack was made of: label and value, in the order of reading. */
export function packFacts({ app, reviewer }: Pack): { label: string; value: string }[] {
  return [
    { label: 'App', value: `${app.name}, ${app.appId}` },
    { label: 'Reviewer', value: `${reviewer.displayName}, ${reviewer.metaUserId}` },
    { label: 'Environment', value: app.url },
    { label: 'Meta', value: `${app.loginFlow}, Graph API ${app.graphVersion}` },
    {
      label: 'Version',
      value: app.commit === null ? app.version : `${app.version} (${app.commit})`,
    },
    { label: 'Webhook callback', value: app.callbackUrl },
    { label: 'Privacy policy', value: app.privacyUrl },
    { label: 'Terms', value: app.termsUrl },
    { label: 'Data deletion', value: app.deletionUrl },
  ];
}

/** "crm-flow-meta-review-2026-11-22.md" */
export const fileName = (pack: Pack, ending: string) =>
  `crm-flow-meta-review-${utcDay(pack.generatedAt)}.${ending}`;

import { expect, it } from 'vitest';
import { readAppAddresses, readAppName } from './read-app.ts';
import { readAppSubscriptions } from './read-app-subscriptions.ts';
import { APP_SECRET, failureOf, refusal, scriptedMeta } from './scripted-meta.ts';

it('the app is read by its own token, which is in no record', async () => {
  const { graph, asked, records } = scriptedMeta([{ json: { id: '1001', name: 'CRM Flow' } }]);
  expect(await readAppName(graph)).toBe('CRM Flow');
  expect(asked[0]?.url.pathname).toBe('/v25.0/1001');
  expect(asked[0]?.headers.get('authorization')).toBe(`Bearer 1001|${APP_SECRET}`);
  expect(records).toMatchObject([{ pathTemplate: '/{app}', tokenKind: 'APP', permissions: [] }]);
  expect(JSON.stringify(records)).not.toContain(APP_SECRET);
});

it('an address that the App Dashboard lacks, or that Meta leaves out, is none', async () => {
  const { graph } = scriptedMeta([
    { json: { id: '1001', privacy_policy_url: '', deauth_callback_url: 'https://a.example' } },
  ]);
  expect(await readAppAddresses(graph)).toEqual({
    privacyPolicyUrl: null,
    termsOfServiceUrl: null,
    deauthorizeUrl: 'https://a.example',
  });
});

it('subscriptions come with fields as objects or, in older samples, as plain names', async () => {
  const one = { object: 'page', callback_url: 'https://a.example', active: false };
  const { graph } = scriptedMeta([
    {
      json: {
        data: [
          { ...one, fields: [{ name: 'messages', version: 'v25.0' }] },
          { object: 'instagram', callback_url: 'https://a.example', fields: ['messages'] },
        ],
      },
    },
  ]);
  expect(await readAppSubscriptions(graph)).toEqual([
    { object: 'page', callbackUrl: 'https://a.example', active: false, fields: ['messages'] },
    { object: 'instagram', callbackUrl: 'https://a.example', active: true, fields: ['messages'] },
  ]);
});

it.each([readAppName, readAppAddresses, readAppSubscriptions])(
  'a token that Meta refuses is the app’s fault: %o',
  async (read) => {
    const { graph } = scriptedMeta([refusal(190)]);
    expect(await failureOf(read(graph))).toMatchObject({ name: 'AppRejected' });
  },
);

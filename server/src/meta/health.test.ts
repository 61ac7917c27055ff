// What the health of the webhooks is read from: the app's own subscriptions, the apps on an account, message access.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAppSubscriptions } from './read-app-subscriptions.ts';
import { readMessageAccess } from './read-message-access.ts';
import { readSubscribedApps } from './read-subscribed-apps.ts';
import { APP_SECRET, type Asked, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';
import { NEEDED_FIELDS, subscribeApp, WEBHOOK_OBJECTS } from './subscribe-app.ts';

const envelope = z.object({
  batch: z.array(
    z.object({ method: z.string(), relative_url: z.string(), body: z.string().optional() }),
  ),
});
const operationsOf = (asked: Asked | undefined) => envelope.parse(asked?.body).batch;
const said = (body: unknown, code = 200) => ({ code, body: JSON.stringify(body) });
const pageToken = { value: 'EAACpage', kind: 'PAGE' as const };

describe("the app's subscriptions", () => {
  it('are read with the app’s own token, fields by name or as objects', async () => {
    const rows = [
      {
        object: 'page',
        callback_url: 'https://app.example/webhooks/meta',
        active: true,
        fields: [{ name: 'messages', version: 'v25.0' }],
      },
      { object: 'instagram', fields: ['messages'], active: false },
    ];
    const { graph, asked, records } = scriptedMeta([{ json: { data: rows } }]);
    expect(await readAppSubscriptions(graph)).toEqual([
      {
        object: 'page',
        callbackUrl: 'https://app.example/webhooks/meta',
        active: true,
        fields: ['messages'],
      },
      { object: 'instagram', callbackUrl: null, active: false, fields: ['messages'] },
    ]);
    expect(asked[0]?.url.pathname).toBe('/v25.0/1001/subscriptions');
    expect(asked[0]?.headers.get('authorization')).toBe(`Bearer 1001|${APP_SECRET}`);
    expect(records[0]).toMatchObject({ pathTemplate: '/{app}/subscriptions', tokenKind: 'APP' });
  });

  it('are asked for in one round trip: what is needed, and what was there before', async () => {
    const answers = [
      said({ success: true }),
      said({ success: true }),
      said({ error: { code: 2200 } }, 400),
    ];
    const { graph, asked } = scriptedMeta([{ json: answers }]);
    const outcomes = await subscribeApp(graph, {
      callbackUrl: 'https://app.example/webhooks/meta',
      verifyToken: 'a word',
      kept: new Map([['page', ['feed']]]),
    });
    expect(outcomes).toMatchObject([
      { object: 'page', error: null },
      { object: 'instagram', error: null },
      {
        object: 'whatsapp_business_account',
        error: { sentence: 'Meta called the webhook address and did not get the right answer.' },
      },
    ]);
    const forms = operationsOf(asked[0]).map(({ body }) => new URLSearchParams(body));
    expect(forms.map((form) => form.get('object'))).toEqual([...WEBHOOK_OBJECTS]);
    const [page] = forms;
    expect(page?.get('verify_token')).toBe('a word');
    expect(page?.get('include_values')).toBe('true');
    expect(page?.get('fields')?.split(',')).toEqual(
      expect.arrayContaining(['feed', ...NEEDED_FIELDS.page]),
    );
  });
});

describe('the apps on an account', () => {
  it('are read back, of Pages and of WhatsApp accounts alike', async () => {
    const apps = [
      said({
        data: [
          { id: '999', name: 'Another CRM' },
          { id: '1001', subscribed_fields: ['messages'] },
        ],
      }),
      said({
        data: [
          {
            whatsapp_business_api_data: { id: '1001', name: 'Ours' },
            override_callback_uri: 'https://elsewhere.example',
          },
        ],
      }),
      said({ error: { code: 210 } }, 400),
    ];
    const { graph, asked, records } = scriptedMeta([{ json: apps }]);
    const outcomes = await readSubscribedApps(graph, [
      { kind: 'PAGE', metaId: '3003', token: pageToken },
      { kind: 'WABA', metaId: '4004', token: USER_TOKEN },
      { kind: 'PAGE', metaId: '3004', token: USER_TOKEN },
    ]);
    expect(outcomes).toMatchObject([
      {
        ok: true,
        value: [
          { appId: '999', name: 'Another CRM', fields: [] },
          { appId: '1001', fields: ['messages'] },
        ],
      },
      { ok: true, value: [{ appId: '1001', overrideUrl: 'https://elsewhere.example' }] },
      { ok: false },
    ]);
    const [first, second] = operationsOf(asked[0]);
    expect(first?.relative_url).toMatch(/^3003\/subscribed_apps\?limit=100&access_token=EAACpage&/);
    expect(second?.relative_url).toContain('access_token=EAATESTTOKEN');
    expect(records.map(({ permissions }) => permissions)).toEqual([
      ['pages_manage_metadata'],
      ['whatsapp_business_management'],
      ['pages_manage_metadata'],
    ]);
  });
});

describe('message access', () => {
  it('switched off is told by its code, Page by Page', async () => {
    const off = { error: { code: 200, error_subcode: 2534041, message: 'off' } };
    const { graph, asked } = scriptedMeta([{ json: [said({ data: [] }), said(off, 403)] }]);
    const access = (pageId: string) => ({ pageId, token: pageToken });
    expect(await readMessageAccess(graph, ['1', '2'].map(access))).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 200, subcode: 2534041 } },
    ]);
    expect(operationsOf(asked[0])[0]?.relative_url).toContain(
      '1/conversations?platform=instagram&fields=id&limit=1&access_token=EAACpage',
    );
  });
});

// Pages and WhatsApp accounts, subscribed to our webhooks and taken off again.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPageSubscription } from './read-page-subscription.ts';
import { type Asked, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';
import { PAGE_FIELDS, subscribePages, unsubscribePages } from './subscribe-pages.ts';
import {
  subscribeWhatsAppAccounts,
  unsubscribeWhatsAppAccounts,
} from './subscribe-whatsapp-accounts.ts';

const envelope = z.object({
  batch: z.array(
    z.object({ method: z.string(), relative_url: z.string(), body: z.string().optional() }),
  ),
});
const operationsOf = (asked: Asked | undefined) => envelope.parse(asked?.body).batch;

const access = (pageId: string) => ({
  pageId,
  token: { value: `EAAC${pageId}`, kind: 'PAGE' as const },
});
const yes = (body: unknown = { success: true }) => ({ code: 200, body: JSON.stringify(body) });
const no = (code: number) => ({
  code: 403,
  body: JSON.stringify({ error: { code, message: 'No' } }),
});

describe('Pages', () => {
  it('are subscribed with their own tokens, each with its own outcome', async () => {
    const { graph, asked, records } = scriptedMeta([
      { json: [yes(), yes({ success: 'true' }), no(200), yes({ success: false })] },
    ]);
    const outcomes = await subscribePages(graph, ['1', '2', '3', '4'].map(access));
    expect(outcomes).toMatchObject([
      { pageId: '1', error: null },
      { pageId: '2', error: null },
      { pageId: '3', error: { name: 'MissingPermission' } },
      { pageId: '4', error: { name: 'Unintelligible' } },
    ]);
    const [first] = operationsOf(asked[0]);
    expect(first).toMatchObject({ method: 'POST', relative_url: '1/subscribed_apps' });
    expect(Object.fromEntries(new URLSearchParams(first?.body))).toMatchObject({
      subscribed_fields: PAGE_FIELDS.join(','),
      access_token: 'EAAC1',
    });
    expect(records[2]).toMatchObject({
      pathTemplate: '/{page}/subscribed_apps',
      accountId: '3',
      permissions: ['pages_manage_metadata'],
      tokenKind: 'PAGE',
      succeeded: false,
    });
  });

  it('are asked to send what the event viewer shows', () => {
    expect(PAGE_FIELDS).toEqual(
      expect.arrayContaining(['messages', 'message_deliveries', 'message_reads', 'message_echoes']),
    );
    expect(new Set(PAGE_FIELDS).size).toBe(PAGE_FIELDS.length);
  });

  it('are subscribed once more when Meta ran out of time, for twice is as good as once', async () => {
    const { graph, asked } = scriptedMeta([{ json: [null] }, { json: [yes()] }]);
    expect(await subscribePages(graph, [access('1')])).toEqual([{ pageId: '1', error: null }]);
    expect(asked).toHaveLength(2);
  });

  it('are taken off again', async () => {
    const { graph, asked } = scriptedMeta([{ json: [yes()] }]);
    expect(await unsubscribePages(graph, [access('1')])).toEqual([{ pageId: '1', error: null }]);
    expect(operationsOf(asked[0])[0]).toMatchObject({
      method: 'DELETE',
      relative_url: expect.stringMatching(/^1\/subscribed_apps\?access_token=EAAC1&/),
    });
  });

  it('tell what they really send us, and nothing of other apps', async () => {
    const app = (id: string, subscribed_fields: string[]) => ({
      id,
      name: 'An app',
      subscribed_fields,
    });
    const { graph } = scriptedMeta([
      { json: { data: [app('999', ['feed']), app('1001', ['messages'])] } },
      { json: { data: [app('999', ['feed'])] } },
    ]);
    expect(await readPageSubscription(graph, access('1'))).toEqual(['messages']);
    expect(await readPageSubscription(graph, access('1'))).toBeNull();
  });
});

describe('WhatsApp accounts', () => {
  it('are subscribed and taken off with the user token, each with its own outcome', async () => {
    const { graph, asked, records } = scriptedMeta([
      { json: [yes(), no(80008)] },
      { json: [yes(), yes()] },
    ]);
    expect(await subscribeWhatsAppAccounts(graph, USER_TOKEN, ['4004', '4005'])).toMatchObject([
      { wabaId: '4004', error: null },
      { wabaId: '4005', error: { name: 'Throttled' } },
    ]);
    expect(await unsubscribeWhatsAppAccounts(graph, USER_TOKEN, ['4004', '4005'])).toEqual([
      { wabaId: '4004', error: null },
      { wabaId: '4005', error: null },
    ]);
    expect(asked.map((one) => operationsOf(one)[1]?.method)).toEqual(['POST', 'DELETE']);
    expect(operationsOf(asked[0])[1]?.body).toContain('access_token=EAATESTTOKEN');
    expect(records[0]).toMatchObject({
      pathTemplate: '/{waba}/subscribed_apps',
      accountId: '4004',
      permissions: ['whatsapp_business_management'],
    });
  });
});

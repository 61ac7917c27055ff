// Messages as they leave for Meta, and what its answers are taken for.
import { describe, expect, it } from 'vitest';
import { readConversation } from './read-conversation.ts';
import { failureOf, refusal, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';
import { sendPageMessage } from './send-page-message.ts';
import { sendWhatsAppMessage } from './send-whatsapp-message.ts';

const page = {
  pageId: '3003',
  token: { value: 'EAAC3003', kind: 'PAGE' },
  accountId: '3003',
  permission: 'pages_messaging',
  recipientId: '2002',
  text: 'Hello',
  metadata: null,
} as const;
const instagram = {
  ...page,
  accountId: '17841400000000001',
  permission: 'instagram_manage_messages',
} as const;
const number = {
  phoneNumberId: '8008',
  token: USER_TOKEN,
  recipient: { to: '359880000001' },
  text: 'Hello',
  callbackData: 'r-1',
} as const;

describe('a message of a Page', () => {
  it('is a response, sent with the Page’s token, and leaves evidence of its permission', async () => {
    const { graph, asked, records } = scriptedMeta([
      { json: { recipient_id: '2002', message_id: 'm_1' } },
      { json: { recipient_id: '2002', message_id: 'aWd1' } },
    ]);
    expect(await sendPageMessage(graph, { ...page, metadata: 'r-1' })).toBe('m_1');
    expect(await sendPageMessage(graph, instagram)).toBe('aWd1');
    expect(asked.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
      [
        'POST',
        '/v25.0/3003/messages',
        {
          recipient: { id: '2002' },
          messaging_type: 'RESPONSE',
          message: { text: 'Hello', metadata: 'r-1' },
        },
      ],
      [
        'POST',
        '/v25.0/3003/messages',
        { recipient: { id: '2002' }, messaging_type: 'RESPONSE', message: { text: 'Hello' } },
      ],
    ]);
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer EAAC3003');
    expect(records).toMatchObject([
      { pathTemplate: '/{page}/messages', accountId: '3003', permissions: ['pages_messaging'] },
      { accountId: '17841400000000001', permissions: ['instagram_manage_messages'] },
    ]);
  });
});

describe('a message from a number', () => {
  it('goes to a phone number, or to somebody who hides it', async () => {
    const { graph, asked, records } = scriptedMeta(() => ({
      json: { messaging_product: 'whatsapp', messages: [{ id: 'wamid.1' }] },
    }));
    expect(await sendWhatsAppMessage(graph, number)).toBe('wamid.1');
    await sendWhatsAppMessage(graph, { ...number, recipient: { recipient: 'BG.1' } });
    expect(asked.map(({ body }) => body)).toEqual(
      [{ to: '359880000001' }, { recipient: 'BG.1' }].map((recipient) => ({
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...recipient,
        type: 'text',
        text: { preview_url: false, body: 'Hello' },
        biz_opaque_callback_data: 'r-1',
      })),
    );
    expect(records[0]).toMatchObject({
      pathTemplate: '/{phone}/messages',
      accountId: '8008',
      permissions: ['whatsapp_business_messaging'],
      tokenKind: 'USER',
    });
  });
});

describe('a message that is not accepted', () => {
  const failures = [
    refusal(2, undefined, { is_transient: true }),
    refusal(4),
    { status: 502, text: '<html>' },
    new TypeError('fetch failed'),
    { text: 'OK' },
    { json: { success: true } },
  ];

  it.each(failures)('is not sent a second time (%#)', async (failure) => {
    const sends = [sendPageMessage, sendWhatsAppMessage] as const;
    const [onPage, onWhatsApp] = sends;
    for (const send of [
      (graph: Parameters<typeof onPage>[0]) => onPage(graph, page),
      (graph: Parameters<typeof onPage>[0]) => onWhatsApp(graph, number),
    ]) {
      const { graph, asked, records } = scriptedMeta([failure]);
      await failureOf(send(graph));
      expect(asked).toHaveLength(1);
      expect(records).toMatchObject([{ succeeded: false }]);
    }
  });
});

describe('a conversation at Meta', () => {
  const found = (person: object) => ({
    json: {
      data: [
        {
          id: 't_1',
          participants: { data: [{ id: '3003', name: 'A Page' }, person] },
          messages: { data: [{ id: 'm_1' }, { id: 'm_2' }] },
        },
      ],
    },
  });

  it('tells the person’s name or handle, and is a use of the permission', async () => {
    const { graph, asked, records } = scriptedMeta([
      found({ id: '2002', name: 'Ana' }),
      found({ id: '2002', username: 'ana' }),
      found({ id: 'somebody else', name: 'Bo' }),
    ]);
    expect(await readConversation(graph, page)).toEqual({ customerName: 'Ana', messages: 2 });
    expect(await readConversation(graph, instagram)).toEqual({ customerName: '@ana', messages: 2 });
    expect(await readConversation(graph, page)).toEqual({ customerName: null, messages: 2 });
    expect(asked.map(({ query }) => [query['platform'], query['user_id']])).toEqual([
      ['messenger', '2002'],
      ['instagram', '2002'],
      ['messenger', '2002'],
    ]);
    expect(records[1]).toMatchObject({ permissions: ['instagram_manage_messages'] });
  });

  it('that Meta does not show proves nothing', async () => {
    const { graph, records } = scriptedMeta([{ json: { data: [] } }]);
    expect(await readConversation(graph, page)).toBeNull();
    expect(records).toMatchObject([{ succeeded: true, permissions: [] }]);
  });
});

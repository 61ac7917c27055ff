import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { NOT_DETECTED } from './show-channels.ts';

const CHANNELS = `fragment Shown on Channel { kind status notDetected cause canGrant fixUrl checkedAt scanned accounts {
    __typename id metaId name source businessName
    ... on FacebookPage { subscription subscriptionProblem }
    ... on InstagramAccount { username pageName }
    ... on WhatsAppAccount { subscription phoneNumbers { displayPhoneNumber status } } } }`;

interface Shown {
  kind: string;
  status: string;
  notDetected: string | null;
  cause: string | null;
  canGrant: boolean;
  scanned: string | null;
  accounts: {
    id: string;
    metaId: string;
    name: string;
    source: string;
    businessName: string | null;
    subscription?: string;
    subscriptionProblem?: string | null;
    username?: string;
    pageName?: string;
    phoneNumbers?: { displayPhoneNumber: string }[];
  }[];
}

describe('the channels', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage();
  });
  afterAll(() => it_.close());

  async function channelsOf(reviewer: Pick<Reviewer, 'ask'>): Promise<Record<string, Shown>> {
    const answer = await reviewer.ask(`{ channels { ...Shown } } ${CHANNELS}`);
    const channels = answer.data['channels'] as Shown[];
    return Object.fromEntries(channels.map((channel) => [channel.kind, channel]));
  }

  const of = (channels: Record<string, Shown>, kind: string): Shown => {
    const channel = channels[kind];
    if (channel === undefined) throw new Error(`No channel ${kind}`);
    return channel;
  };
  const names = (channel: Shown) => channel.accounts.map(({ name }) => name);

  it('are always three, in words, for nobody too', async () => {
    const channels = await channelsOf({ ask: (query) => it_.ask(query) });
    expect(Object.keys(channels)).toEqual(['INSTAGRAM', 'MESSENGER', 'WHATSAPP']);
    for (const channel of Object.values(channels)) {
      expect(channel.status).toBe('NOT_DETECTED');
      expect(channel.cause).toBe('Nobody is signed in, so Meta was not asked.');
    }
  });

  it('not detected say the sentences of the page, word for word', () => {
    const page = readFileSync(new URL('../../../web/test/seed.txt', import.meta.url), 'utf8').split(
      '\n',
    );
    for (const sentence of Object.values(NOT_DETECTED)) expect(page).toContain(sentence);
  });

  it('of a reviewer with everything are all detected, and their webhooks are on', async () => {
    const channels = await channelsOf(await it_.login('all-channels'));
    const instagram = of(channels, 'INSTAGRAM');
    expect(instagram.accounts).toMatchObject([
      { username: 'luma.studio', pageName: 'Luma Studio', source: 'OWN_ROLE' },
    ]);
    const messenger = of(channels, 'MESSENGER');
    expect(names(messenger)).toEqual(['Luma Outlet', 'Luma Studio']);
    expect(messenger.accounts.map(({ subscription }) => subscription)).toEqual([
      'SUBSCRIBED',
      'SUBSCRIBED',
    ]);
    const [whatsApp] = of(channels, 'WHATSAPP').accounts;
    expect(whatsApp).toMatchObject({
      name: 'Luma WhatsApp',
      source: 'OWNED_BY_BUSINESS',
      businessName: 'Luma Group',
      subscription: 'SUBSCRIBED',
    });
    expect(whatsApp?.phoneNumbers).toHaveLength(2);
  });

  it('of a Page without Instagram say that the Page is not linked', async () => {
    const channels = await channelsOf(await it_.login('no-instagram'));
    expect(of(channels, 'INSTAGRAM')).toMatchObject({
      status: 'NOT_DETECTED',
      notDetected: NOT_DETECTED.INSTAGRAM,
      cause: 'The one Page found is not linked to an Instagram professional account.',
    });
    expect(of(channels, 'MESSENGER').status).toBe('DETECTED');
    expect(of(channels, 'WHATSAPP').status).toBe('DETECTED');
  });

  it('without a WhatsApp account say where it was looked for', async () => {
    const channels = await channelsOf(await it_.login('no-whatsapp'));
    expect(of(channels, 'WHATSAPP')).toMatchObject({
      status: 'NOT_DETECTED',
      notDetected: NOT_DETECTED.WHATSAPP,
      cause: 'Meta lists no WhatsApp Business account in the one business of this login.',
    });
    expect(names(of(channels, 'INSTAGRAM'))).toHaveLength(2);
  });

  it('show all 61 Pages over three cursors, the last one too', async () => {
    const channels = await channelsOf(await it_.login('many-pages'));
    const messenger = of(channels, 'MESSENGER');
    expect(messenger.accounts).toHaveLength(61);
    expect(names(messenger)).toContain('Page 61');
    expect(messenger.accounts.every(({ subscription }) => subscription === 'SUBSCRIBED')).toBe(
      true,
    );
    expect(messenger.scanned).toMatch(/^Scanned 61 Pages in \d+ requests$/);
    expect(of(channels, 'INSTAGRAM').accounts).toMatchObject([
      { username: 'page.sixtyone', pageName: 'Page 61' },
    ]);
  });

  it('reached through a business alone are found, each with the business it came through', async () => {
    const channels = await channelsOf(await it_.login('business-only'));
    const pages = of(channels, 'MESSENGER').accounts.map(({ name, source, businessName }) => ({
      name,
      source,
      businessName,
    }));
    expect(pages).toEqual([
      { name: 'Harbour Hotel', source: 'OWNED_BY_BUSINESS', businessName: 'Harbour Holding' },
      { name: 'Marina Client', source: 'CLIENT_OF_BUSINESS', businessName: 'Harbour Holding' },
    ]);
    expect(of(channels, 'INSTAGRAM').accounts).toMatchObject([{ username: 'harbour.hotel' }]);
    expect(names(of(channels, 'WHATSAPP'))).toEqual(['Harbour WhatsApp']);
  });

  it('whose permission was declined name the permission and offer to ask again', async () => {
    const dana = await it_.login('declines', {
      decline: ['whatsapp_business_management', 'whatsapp_business_messaging', 'instagram_basic'],
    });
    const channels = await channelsOf(dana);
    expect(of(channels, 'WHATSAPP')).toMatchObject({ status: 'NOT_DETECTED', canGrant: true });
    expect(of(channels, 'WHATSAPP').cause).toContain(
      'whatsapp_business_management and whatsapp_business_messaging were not granted',
    );
    expect(of(channels, 'INSTAGRAM').cause).toContain('instagram_basic was not granted');
    expect(of(channels, 'MESSENGER').status).toBe('DETECTED');
  });

  it('without pages_show_list are not asked for, and say so', async () => {
    const channels = await channelsOf(
      await it_.login('no-whatsapp', { decline: ['pages_show_list'] }),
    );
    expect(of(channels, 'MESSENGER')).toMatchObject({
      status: 'NOT_DETECTED',
      notDetected: NOT_DETECTED.MESSENGER,
      canGrant: true,
    });
    expect(of(channels, 'MESSENGER').cause).toContain('pages_show_list was not granted');
  });

  it('found again keep their ids, and Pages that are gone disappear', async () => {
    const ben = await it_.login('business-only');
    const before = of(await channelsOf(ben), 'MESSENGER').accounts.map(({ id }) => id);
    const refreshed = await ben.ask(
      `mutation { refreshChannels { __typename ... on ChannelsRefreshed { channels { kind } } } }`,
    );
    expect(refreshed.data['refreshChannels']).toMatchObject({ __typename: 'ChannelsRefreshed' });
    expect(of(await channelsOf(ben), 'MESSENGER').accounts.map(({ id }) => id)).toEqual(before);
    const fewer = await it_.login('all-channels', { accounts: ['104958712309'] });
    expect(names(of(await channelsOf(fewer), 'MESSENGER'))).toEqual(['Luma Studio']);
  });

  it('stay as they were while Meta fails, and the failure is told with its code', async () => {
    const maya = await it_.login('many-pages');
    it_.simulator.faults.next(
      { path: '/me/accounts' },
      {
        kind: 'error',
        status: 400,
        error: {
          message: '(#4) Application request limit reached',
          type: 'OAuthException',
          code: 4,
        },
      },
      9,
    );
    const failed = await maya.ask(
      `mutation { refreshChannels { __typename ... on MetaFailed { message wayOn retryable metaCode } } }`,
    );
    it_.simulator.faults.clear();
    expect(failed.data['refreshChannels']).toMatchObject({
      __typename: 'MetaFailed',
      metaCode: 4,
      retryable: true,
    });
    const messenger = of(await channelsOf(maya), 'MESSENGER');
    expect(messenger.accounts).toHaveLength(61);
    expect(messenger.scanned).toMatch(/^The look was cut short: Meta asks this app to slow down/);
  });

  it('of a dead token say what happened, and the connection is no longer called connected', async () => {
    const nora = await it_.login('no-instagram');
    await it_.simulator.settled();
    it_.simulator.faults.next(
      { path: '/me' },
      {
        kind: 'error',
        status: 400,
        error: {
          message:
            'Error validating access token: The session has been invalidated because the user changed their password.',
          type: 'OAuthException',
          code: 190,
          error_subcode: 460,
        },
      },
      9,
    );
    const failed = await nora.ask(
      `mutation { refreshChannels { __typename ... on MetaFailed { message metaCode metaSubcode } } }`,
    );
    it_.simulator.faults.clear();
    expect(failed.data['refreshChannels']).toMatchObject({
      __typename: 'MetaFailed',
      metaCode: 190,
      metaSubcode: 460,
    });
    const shown = await nora.ask('{ connection { connected trouble displayName } }');
    expect(shown.data['connection']).toMatchObject({
      connected: false,
      displayName: 'Nora Northwind',
    });
    expect((shown.data['connection'] as { trouble: string }).trouble).toMatch(/password/i);
  });

  it('are not refreshed for nobody', async () => {
    const answer = await it_.ask(
      `mutation { refreshChannels { __typename ... on NotConnected { message wayOn } } }`,
    );
    expect(answer.data['refreshChannels']).toMatchObject({ __typename: 'NotConnected' });
  });
});

describe('the permissions', () => {
  it('carry the sentence of the page and the last call that really used them', async () => {
    const it_ = await stage();
    try {
      const rita = await it_.login('all-channels');
      const answer = await rita.ask(
        `{ permissions { name explanation status lastUse { method pathTemplate httpStatus traceId tokenKind } } }`,
      );
      const permissions = answer.data['permissions'] as {
        name: string;
        explanation: string;
        status: string;
        lastUse: object | null;
      }[];
      const seed = readFileSync(new URL('../../../web/test/seed.txt', import.meta.url), 'utf8');
      expect(permissions).toHaveLength(9);
      for (const { name, explanation } of permissions)
        expect(seed).toContain(`${name} — ${explanation}`);
      const used = Object.fromEntries(permissions.map(({ name, lastUse }) => [name, lastUse]));
      expect(used['pages_show_list']).toMatchObject({
        method: 'GET',
        pathTemplate: '/me/accounts',
        httpStatus: 200,
        tokenKind: 'USER',
      });
      expect(used['pages_manage_metadata']).toMatchObject({
        method: 'POST',
        pathTemplate: '/{page}/subscribed_apps',
        tokenKind: 'PAGE',
      });
      expect(used['business_management']).not.toBeNull();
      expect(used['whatsapp_business_management']).not.toBeNull();
      expect(used['pages_messaging']).toBeNull();
    } finally {
      await it_.close();
    }
  });
});

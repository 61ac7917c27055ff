// Assets: Pages, Instagram, businesses, WhatsApp, and their webhooks turned on.
import { findBusinessAssets } from '#meta/find-business-assets';
import { findPages } from '#meta/find-pages';
import { findWhatsAppAccounts } from '#meta/find-whatsapp-accounts';
import { readPageSubscription } from '#meta/read-page-subscription';
import { subscribePages } from '#meta/subscribe-pages';
import { subscribeWhatsAppAccounts } from '#meta/subscribe-whatsapp-accounts';
import { expect } from 'vitest';
import { type Case, traced } from './case.ts';
import { documented } from './documented.ts';

export const assetCases: readonly Case[] = [
  {
    name: 'a Page comes with its token and its Instagram account',
    answer: documented.accounts,
    act: ({ graph, at }) => findPages(graph, at.user, { withInstagram: true }),
    expected: (at) => ({
      pages: expect.arrayContaining([
        expect.objectContaining({
          metaId: at.pageId,
          name: at.pageName,
          accessToken: expect.stringMatching(/^EAAC/),
          tasks: expect.arrayContaining(['MESSAGING', 'MANAGE']),
          instagram: expect.objectContaining({
            metaId: at.instagramId,
            followersCount: expect.any(Number),
          }),
        }),
      ]),
      requests: 1,
      problems: [],
    }),
  },
  {
    name: 'a business leads to its WhatsApp account and the numbers of it',
    answer: documented.businesses,
    act: ({ graph, at }) =>
      findBusinessAssets(graph, at.user, {
        withPages: false,
        withInstagram: false,
        withWhatsApp: true,
      }),
    expected: (at) => ({
      businesses: [{ metaId: at.businessId, verificationStatus: 'verified' }],
      whatsAppAccounts: [
        {
          metaId: at.wabaId,
          source: 'OWNED_BY_BUSINESS',
          phoneNumbers: expect.arrayContaining([
            expect.objectContaining({
              metaId: at.phoneId,
              displayPhoneNumber: at.display,
              qualityRating: 'GREEN',
              status: 'CONNECTED',
            }),
          ]),
        },
      ],
      requests: 1,
      problems: [],
    }),
  },
  {
    name: 'a WhatsApp account is read by its id alone',
    answer: documented.several,
    act: ({ graph, at }) => findWhatsAppAccounts(graph, at.user, [at.wabaId]),
    expected: (at) => ({
      accounts: [{ metaId: at.wabaId, phoneNumbers: expect.any(Array) }],
      requests: 1,
      problems: [],
    }),
  },
  {
    name: 'a Page is subscribed in a batch',
    answer: documented.subscribedPage,
    act: ({ graph, at }) => subscribePages(graph, [{ pageId: at.pageId, token: at.page }]),
    expected: (at) => [{ pageId: at.pageId, error: null }],
  },
  {
    name: 'a Page whose permission was declined is refused, and the batch goes on',
    answer: documented.refusedPage,
    decline: ['pages_manage_metadata'],
    act: ({ graph, at }) => subscribePages(graph, [{ pageId: at.pageId, token: at.page }]),
    expected: (at) => [
      { pageId: at.pageId, error: { name: 'MissingPermission', code: 200, ...traced } },
    ],
  },
  {
    name: 'a WhatsApp account is subscribed in a batch',
    answer: documented.subscribedPage,
    act: ({ graph, at }) => subscribeWhatsAppAccounts(graph, at.user, [at.wabaId]),
    expected: (at) => [{ wabaId: at.wabaId, error: null }],
  },
  {
    name: 'a subscription is read back by the id of the app',
    answer: documented.subscribedApps,
    arrange: (_simulator, { graph, at }) =>
      subscribePages(graph, [{ pageId: at.pageId, token: at.page }]),
    act: ({ graph, at }) => readPageSubscription(graph, { pageId: at.pageId, token: at.page }),
    expected: () => expect.arrayContaining(['messages']),
  },
];

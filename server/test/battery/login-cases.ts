// Login and tokens: codes, long-lived tokens, inspection, the person, permissions.
import { exchangeCode } from '#meta/exchange-code';
import { extendToken } from '#meta/extend-token';
import { inspectToken } from '#meta/inspect-token';
import { readGrants } from '#meta/read-grants';
import { readMe } from '#meta/read-me';
import { revoke } from '#meta/revoke';
import { failureOf } from '#meta/scripted-meta';
import { expect } from 'vitest';
import { type Case, traced } from './case.ts';
import { documented } from './documented.ts';
import type { Meta } from './metas.ts';

const redeem = ({ graph, at }: Meta) => exchangeCode(graph, at);

export const loginCases: readonly Case[] = [
  {
    name: 'a code becomes a token with an end',
    answer: documented.token,
    act: redeem,
    expected: () => ({
      token: { value: expect.stringMatching(/^EAAB/), kind: 'USER' },
      expiresInSeconds: expect.any(Number),
    }),
  },
  {
    name: 'a code that was used is told apart',
    answer: documented.usedCode,
    arrange: (_simulator, meta) => redeem(meta),
    act: (meta) => failureOf(redeem(meta)),
    expected: () => ({
      name: 'CodeRejected',
      reason: 'USED',
      code: 100,
      httpStatus: 400,
      ...traced,
    }),
  },
  {
    name: 'a code for another address is told apart',
    answer: documented.otherRedirect,
    act: ({ graph, at }) =>
      failureOf(exchangeCode(graph, { code: at.code, redirectUri: 'https://app.example/other' })),
    expected: () => ({ name: 'CodeRejected', reason: 'REDIRECT_MISMATCH', code: 100, ...traced }),
  },
  {
    name: 'a wrong app secret is the app’s fault, not the person’s',
    answer: documented.wrongSecret,
    arrange: (simulator) => simulator.configure({ secret: 'another' }),
    act: (meta) => failureOf(redeem(meta)),
    expected: () => ({ name: 'AppRejected', code: 1, ...traced }),
  },
  {
    name: 'a short token becomes a long one of about 60 days',
    answer: documented.token,
    act: async ({ graph, at }) => {
      const { token, expiresInSeconds } = await extendToken(graph, at.user);
      return { kind: token.kind, days: Math.round((expiresInSeconds ?? 0) / 86_400) };
    },
    expected: () => ({ kind: 'USER', days: 60 }),
  },
  {
    name: 'an inspection tells whose token it is, for how long, and for what',
    answer: documented.inspection,
    act: ({ graph, at }) => inspectToken(graph, at.user),
    expected: (at) => ({
      isValid: true,
      kind: 'USER',
      appId: '1001',
      userId: at.userId,
      expiresAt: expect.any(Date),
      dataAccessExpiresAt: expect.any(Date),
      issuedAt: expect.any(Date),
      scopes: expect.arrayContaining(['pages_show_list', 'public_profile']),
      granularScopes: expect.arrayContaining([
        { scope: 'whatsapp_business_management', targetIds: null },
      ]),
      error: null,
    }),
  },
  {
    name: 'an inspection of a dead token says of what it died',
    answer: documented.deadInspection,
    arrange: (simulator) => simulator.clock.advance(61 * 86_400_000),
    act: ({ graph, at }) => inspectToken(graph, at.user),
    expected: () => ({ isValid: false, error: { name: 'ExpiredToken', code: 190, subcode: 463 } }),
  },
  {
    name: 'the person has an id, a name and a picture',
    answer: documented.me,
    act: ({ graph, at }) => readMe(graph, at.user),
    expected: (at) => ({
      id: at.userId,
      name: at.userName,
      pictureUrl: expect.stringMatching(/^https?:/),
    }),
  },
  {
    name: 'permissions are granted or declined, one by one',
    answer: documented.permissions,
    decline: ['instagram_basic'],
    act: ({ graph, at }) => readGrants(graph, at.user),
    expected: () =>
      expect.arrayContaining([
        { permission: 'pages_show_list', status: 'GRANTED' },
        { permission: 'instagram_basic', status: 'DECLINED' },
      ]),
  },
  {
    name: 'the app is removed',
    answer: documented.success,
    act: async ({ graph, at }) => ({ removed: (await revoke(graph, at.user)) ?? 'done' }),
    expected: () => ({ removed: 'done' }),
  },
];

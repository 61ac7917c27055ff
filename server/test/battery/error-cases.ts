// Errors: each of Meta's refusals becomes the same named error, with its codes and its trace.
import { failureOf } from '#meta/scripted-meta';
import { z } from 'zod';
import { askMe, type Case, traced } from './case.ts';
import { documented } from './documented.ts';
import type { Meta } from './metas.ts';

const read = ({ graph, at }: Meta, path: string, fields: string, token = at.user) =>
  graph.call({
    method: 'GET',
    path,
    query: { fields },
    token,
    permissions: [],
    shape: z.object({ id: z.string() }),
  });

export const errorCases: readonly Case[] = [
  {
    name: 'an unknown field is our mistake',
    answer: documented.unknownField,
    act: (meta) => failureOf(read(meta, '/me', 'foo', meta.at.page)),
    expected: () => ({ name: 'BadParameter', code: 100, retryable: false, ...traced }),
  },
  {
    name: 'an object that is not there, or not for us',
    answer: documented.missingObject,
    act: (meta) => failureOf(read(meta, '/999999', 'id')),
    expected: () => ({ name: 'NotFound', code: 100, subcode: 33, ...traced }),
  },
  {
    name: 'a permission that is not granted',
    answer: documented.missingPermission,
    decline: ['business_management'],
    act: ({ graph, at }) =>
      failureOf(
        graph.list({
          path: '/me/businesses',
          token: at.user,
          permissions: ['business_management'],
          shape: z.object({ id: z.string() }),
        }),
      ),
    expected: () => ({ name: 'MissingPermission', code: 200, ...traced }),
  },
  {
    name: 'a limit that is used up',
    answer: documented.throttled,
    arrange: (simulator) =>
      simulator.faults.next(
        { path: '/me' },
        {
          kind: 'error',
          status: 400,
          error: { message: '(#4) Application request limit reached', code: 4, is_transient: true },
        },
      ),
    act: askMe,
    expected: () => ({ name: 'Throttled', code: 4, retryable: true, ...traced }),
  },
  {
    name: 'a login that has expired',
    answer: documented.dead(463, 'Error validating access token: Session has expired on Monday'),
    arrange: (simulator) => simulator.clock.advance(61 * 86_400_000),
    act: askMe,
    expected: () => ({ name: 'ExpiredToken', code: 190, subcode: 463, ...traced }),
  },
  {
    name: 'a password that was changed',
    answer: documented.dead(460, 'Error validating access token: The session has been invalidated'),
    arrange: (simulator, { at }) => simulator.changePassword(at.userId),
    act: askMe,
    expected: () => ({ name: 'PasswordChanged', code: 190, subcode: 460, ...traced }),
  },
  {
    name: 'an app that the person removed',
    answer: documented.dead(
      458,
      'Error validating access token: The user has not authorized application 1001.',
    ),
    arrange: (simulator, { at }) => simulator.removeApp(at.userId),
    act: askMe,
    expected: () => ({ name: 'RevokedToken', code: 190, subcode: 458, ...traced }),
  },
  {
    name: 'a call without a token',
    answer: documented.noToken,
    act: ({ graph }) =>
      failureOf(
        graph.call({
          method: 'GET',
          path: '/me',
          token: null,
          permissions: [],
          shape: z.object({ id: z.string() }),
        }),
      ),
    expected: () => ({ name: 'InvalidToken', code: 2500, ...traced }),
  },
  {
    name: 'a proof that was made with another secret',
    answer: documented.badProof,
    arrange: (simulator) => simulator.configure({ secret: 'another' }),
    act: askMe,
    expected: () => ({ name: 'AppRejected', code: 100, ...traced }),
  },
];

import { expect, test } from 'vitest';
import type { Connection, Message, Permission } from './document.server.ts';
import { readProgress } from './progress.ts';

const connection: Connection = {
  connected: true,
  trouble: null,
  expiresSoon: false,
  reconnectBefore: null,
  accountsChosen: true,
  displayName: 'Rita Reviewer',
  metaUserId: '1',
  connectedAt: '2026-11-22T08:30:00Z',
  tokenExpiresAt: null,
  tokenNeverExpires: true,
  dataAccessExpiresAt: null,
  scopes: [{ permission: 'pages_show_list', status: 'GRANTED' }],
  storedData: null,
};
const permission: Permission = {
  name: 'pages_show_list',
  explanation: '',
  status: 'GRANTED',
  lastUse: null,
};
const message = (badge: Message['badge']): Message => ({
  id: badge,
  channel: 'INSTAGRAM',
  badge,
  receivedAt: '2026-11-22T08:30:00Z',
});
const known = { connection, channels: [], messages: [], permissions: [permission] };
const done = (title: string, more: object) =>
  readProgress({ ...known, ...more }).find((step) => step.title === title)?.done;

test('there are six steps, as in the guide', () => {
  expect(readProgress(known)).toHaveLength(6);
});

test('logging in is done while the connection lives, and no longer', () => {
  expect(done('Log in with Facebook', {})).toBe(true);
  expect(done('Log in with Facebook', { connection: { ...connection, connected: false } })).toBe(
    false,
  );
});

test('granting is done only when every scope is granted', () => {
  const scopes = [...connection.scopes, { permission: 'pages_messaging', status: 'DECLINED' }];
  expect(done('Grant the permissions', {})).toBe(true);
  expect(done('Grant the permissions', { connection: { ...connection, scopes } })).toBe(false);
});

test('a delivery of Meta’s test button is not a received message', () => {
  expect(done('Receive a message', { messages: [message('TEST')] })).toBe(false);
  expect(done('Receive a message', { messages: [message('TEST'), message('REAL')] })).toBe(true);
});

test('a granted permission that no call has used is not yet seen in use', () => {
  expect(done('See each permission used', {})).toBe(false);
  expect(done('See each permission used', { permissions: [] })).toBe(false);
  const lastUse = { method: 'GET' };
  expect(done('See each permission used', { permissions: [{ ...permission, lastUse }] })).toBe(
    true,
  );
});

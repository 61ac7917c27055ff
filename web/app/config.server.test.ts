import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, VARIABLES } from './config.server.ts';

test('an empty environment is a local front end over a local server', () => {
  const config = readConfig({});
  expect(config.web).toMatchObject({ port: 3000, host: '127.0.0.1', secure: false });
  expect(config.server.origin).toBe('http://127.0.0.1:4000');
  expect(config.server.publicOrigin).toBe('http://localhost:4000');
  expect(config.meta.dialogOrigin).toBe('https://www.facebook.com');
});

test('a setting that is there but empty counts as not set', () => {
  expect(readConfig({ WEB_PORT: '', COMPANY_NAME: '' }).web.port).toBe(3000);
});

test('everything that is wrong is told at once', () => {
  const wrong = { WEB_PORT: '70000', WEB_URL: 'review.example', SERVER_INTERNAL_URL: 'ftp://x' };
  const read = () => readConfig(wrong);
  expect(read).toThrow(/WEB_PORT/);
  expect(read).toThrow(/WEB_URL/);
  expect(read).toThrow(/SERVER_INTERNAL_URL/);
});

test('an origin with a path is refused, one with a slash at the end is not', () => {
  expect(() => readConfig({ WEB_URL: 'http://localhost:3000/app' })).toThrow(/origin/);
  expect(readConfig({ WEB_URL: 'http://localhost:3000/' }).web.origin).toBe(
    'http://localhost:3000',
  );
});

test('a public address needs somebody to write to', () => {
  const open = { WEB_URL: 'https://review.example' };
  expect(() => readConfig(open)).toThrow(/CONTACT_EMAIL/);
  const config = readConfig({ ...open, CONTACT_EMAIL: 'privacy@review.example' });
  expect(config.web.secure).toBe(true);
});

test('nobody can change the settings afterwards', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test('.env.example names every setting of the web, and shows its true default', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const told = new Map(
    [...example.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  expect(VARIABLES.filter((name) => !told.has(name))).toEqual([]);
  const [, ownPart = ''] = example.split('# What the web reads beside');
  const shown = [...ownPart.matchAll(/^# ([A-Z_]+)=(.+)$/gm)].map(([, name = '', value]) => [
    name,
    value,
  ]);
  expect(readConfig(Object.fromEntries(shown))).toEqual(readConfig({}));
});

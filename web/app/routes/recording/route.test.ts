import { expect, test } from 'vitest';
import { args, browserAsks } from '../../../test/stage.ts';
import { isRecording } from '../../session.server.ts';
import { action } from './route.tsx';

const press = (form: Record<string, string>) => action(args(browserAsks('/recording', { form })));

test('recording mode is a cookie that the next page finds, and comes back to where it was pressed', async () => {
  const answer = await press({ recording: 'on', back: '/messages/open' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/messages/open');
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^recording=on; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
  expect(isRecording(browserAsks('/', { cookie: cookie.split(';', 1)[0] ?? '' }))).toBe(true);
});

test('turned off, the cookie goes', async () => {
  const answer = await press({ recording: 'off', back: '/report' });
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
});

test('it sends nobody to another site', async () => {
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    'http://localhost:3000//evil.example',
    String.raw`/\evil.example`,
    'javascript:alert(1)',
  ]) {
    const location = (await press({ recording: 'on', back })).headers.get('location') ?? '';
    expect(new URL(location, 'http://localhost:3000').origin).toBe('http://localhost:3000');
  }
  expect((await press({ recording: 'on' })).headers.get('location')).toBe('/');
});

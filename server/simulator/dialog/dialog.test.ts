import { afterEach, beforeEach, expect, test } from 'vitest';
import { DialogRefusal } from './request.ts';
import { nine, redirectUri, type Story, story, textAt } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story({ app: { configId: '9090' } });
});
afterEach(() => one.end());

const page = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, { redirect: 'manual', ...init });
  return { response, text: await response.text() };
};

test('the first page names every persona by a link, the second asks permission by permission', async () => {
  const first = await page(one.dialog());
  for (const { name } of one.meta.personas) expect(first.text).toContain(`>${name}</a>`);
  expect(first.text).toContain('Simulator — not Meta');
  const second = await page(`${one.dialog()}&persona=all-channels`);
  expect(second.text).toContain('Continue as Rita Reviewer');
  for (const name of nine) expect(second.text).toContain(`value="${name}"`);
  for (const id of ['104958712309', '17841405822304914', '506913480117', '102290129340398']) {
    expect(second.text).toContain(`value="${id}"`);
  }
});

test('continuing sends the browser back with a code and the state unchanged', async () => {
  const form = new URLSearchParams(new URL(one.dialog({ state: '{"a":"b c"}' })).searchParams);
  form.set('persona', 'all-channels');
  form.set('answer', 'continue');
  for (const name of nine) form.append('permission', name);
  const { response } = await page(`${one.meta.url}/v25.0/dialog/oauth`, {
    method: 'POST',
    body: form,
  });
  expect(response.status).toBe(303);
  const location = new URL(response.headers.get('location') ?? '');
  expect(location.origin + location.pathname).toBe(redirectUri);
  expect(location.searchParams.get('state')).toBe('{"a":"b c"}');
  expect(location.hash).toBe('#_=_');
  const token = await one.exchange(location.searchParams.get('code') ?? '');
  expect(token.status).toBe(200);
});

test('cancelling sends the four keys of a denial, and no code', async () => {
  const location = await one.meta.consent(one.dialog(), { persona: 'all-channels', deny: true });
  expect(Object.fromEntries(new URL(location).searchParams)).toEqual({
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error',
    error_reason: 'user_denied',
    state: 'S',
  });
});

test('a foreign redirect URI or app id ends on a page of the dialog, never at that address', async () => {
  for (const wrong of [
    { redirect_uri: `${redirectUri}/x` },
    { client_id: '1' },
    { scope: 'fly' },
  ]) {
    const { response, text } = await page(one.dialog(wrong));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(text).toContain('Something is not set up right');
    await expect(one.meta.consent(one.dialog(wrong), { persona: 'all-channels' })).rejects.toThrow(
      DialogRefusal,
    );
  }
});

test('what was declined is offered again only when the product asks again', async () => {
  await one.login({ persona: 'declines' });
  const dialog = (more: Record<string, string>) =>
    page(`${one.dialog(more)}&persona=declines`).then(({ text }) => text);
  expect(await dialog({})).not.toContain('value="instagram_manage_messages"');
  expect(await dialog({ auth_type: 'rerequest' })).toContain('value="instagram_manage_messages"');
  const token = await one.login({ persona: 'declines' }, { auth_type: 'rerequest' });
  const granted = await one.graph(`me/permissions?status=declined&access_token=${token}`);
  expect(granted.body).toEqual({ data: [] });
});

test('with granted_scopes the answer names what was granted and declined', async () => {
  const location = await one.meta.consent(one.dialog({ response_type: 'code,granted_scopes' }), {
    persona: 'all-channels',
    decline: ['business_management'],
  });
  const { searchParams } = new URL(location);
  expect(searchParams.get('granted_scopes')?.split(',')).not.toContain('business_management');
  expect(searchParams.get('denied_scopes')).toBe('business_management');
});

test('a configuration grants all its permissions or none', async () => {
  const asked = one.dialog({ config_id: '9090', scope: '' });
  const all = await one.meta.consent(asked, { persona: 'all-channels' });
  expect(new URL(all).searchParams.has('code')).toBe(true);
  const part = await one.meta.consent(asked, {
    persona: 'all-channels',
    decline: ['pages_messaging'],
  });
  expect(new URL(part).searchParams.get('error')).toBe('access_denied');
  await expect(
    one.meta.consent(one.dialog({ config_id: '1' }), { persona: 'all-channels' }),
  ).rejects.toThrow('configuration');
});

test('asking for one permission brings along those it depends on', async () => {
  const token = await one.login(
    { persona: 'all-channels' },
    { scope: 'instagram_manage_messages' },
  );
  const { body } = await one.graph(`me/permissions?access_token=${token}`);
  const names = ['pages_show_list', 'pages_read_engagement', 'instagram_basic'];
  for (const permission of names) {
    expect(body).toMatchObject({
      data: expect.arrayContaining([{ permission, status: 'granted' }]),
    });
  }
});

test('unknown parameters and the unversioned address are no obstacle', async () => {
  const { response } = await page(
    one.dialog({ sdk: 'php-sdk-5', display: 'popup' }).replace('/v25.0/', '/'),
  );
  expect(response.status).toBe(200);
});

test('accounts left unticked are out of reach, and the token says which are in', async () => {
  const accounts = ['104958712310', '102290129340398'];
  const token = await one.login({ persona: 'all-channels', accounts });
  const pages = await one.graph(`me/accounts?fields=name&access_token=${token}`);
  expect(pages.body).toMatchObject({ data: [{ name: 'Luma Outlet' }] });
  expect((await one.graph(`104958712309?access_token=${token}`)).body).toMatchObject({
    error: { code: 100, error_subcode: 33 },
  });
  const debug = await one.graph(`debug_token?input_token=${token}&access_token=${token}`);
  expect(debug.body).toMatchObject({
    data: {
      granular_scopes: expect.arrayContaining([
        { scope: 'pages_show_list', target_ids: ['104958712310'] },
        { scope: 'instagram_basic', target_ids: [] },
        { scope: 'whatsapp_business_management' },
      ]),
    },
  });
  expect(textAt(debug.body, 'data.user_id')).toBe('122094857160');
});

test('an app in development sends people without a role back with error_code and error_message', async () => {
  one.meta.configure({ live: false });
  const back = {
    error_code: '901',
    error_message: 'This app is in sandbox mode. Edit the app configuration to make it live.',
    state: 'S',
  };
  const location = await one.meta.consent(one.dialog(), { persona: 'outsider' });
  expect(Object.fromEntries(new URL(location).searchParams)).toEqual(back);
  const { response } = await page(`${one.dialog()}&persona=outsider`);
  const seen = new URL(response.headers.get('location') ?? '');
  expect(Object.fromEntries(seen.searchParams)).toEqual(back);
  await expect(one.login({ persona: 'all-channels' })).resolves.toMatch(/^EAA/);
  one.meta.configure({ live: true });
  await expect(one.login({ persona: 'outsider' })).resolves.toMatch(/^EAA/);
});

const statusesWith = async (token: string) => {
  const { body } = await one.graph(`me/permissions?access_token=${token}`);
  const rows = (body as { data: { permission: string; status: string }[] }).data;
  return Object.fromEntries(rows.map(({ permission, status }) => [permission, status]));
};

test('a dialog that asks for some permissions keeps the earlier answers about the others', async () => {
  const accounts = ['104958712310', '17841405822304914', '506913480117', '102290129340398'];
  await one.login({
    persona: 'all-channels',
    accounts,
    decline: ['whatsapp_business_messaging', 'business_management'],
  });
  const token = await one.login(
    { persona: 'all-channels', accounts: [] },
    { scope: 'whatsapp_business_messaging', auth_type: 'rerequest' },
  );
  expect(await statusesWith(token)).toMatchObject({
    pages_messaging: 'granted',
    instagram_basic: 'granted',
    whatsapp_business_messaging: 'granted',
    business_management: 'declined',
  });
  const debug = await one.graph(`debug_token?input_token=${token}&access_token=${token}`);
  expect(debug.body).toMatchObject({
    data: {
      granular_scopes: expect.arrayContaining([
        { scope: 'pages_messaging', target_ids: ['104958712310'] },
        { scope: 'whatsapp_business_messaging', target_ids: [] },
      ]),
    },
  });
});

test('accounts stay as they were ticked unless told, and can be widened to all again', async () => {
  await one.login({ persona: 'all-channels', accounts: ['104958712310'] });
  const pagesWith = async (token: string) => {
    const { body } = await one.graph(`me/accounts?fields=name&access_token=${token}`);
    return (body as { data: { name: string }[] }).data.map(({ name }) => name);
  };
  expect(await pagesWith(await one.login({ persona: 'all-channels' }))).toEqual(['Luma Outlet']);
  const all = await one.login({ persona: 'all-channels', accounts: 'all' });
  expect(await pagesWith(all)).toHaveLength(2);
});

test('a permission lapses, is closed then, and is granted anew by a login that asks for it', async () => {
  const token = await one.login({ persona: 'all-channels' });
  expect(() => one.meta.lapse('122094857160', 'email')).toThrow('has not granted email');
  one.meta.lapse('122094857160', 'pages_show_list');
  expect(await statusesWith(token)).toMatchObject({ pages_show_list: 'expired' });
  expect((await one.graph(`me/accounts?access_token=${token}`)).body).toMatchObject({
    error: { code: 200 },
  });
  const again = await one.login({ persona: 'all-channels' }, { scope: 'pages_show_list' });
  expect(await statusesWith(again)).toMatchObject({ pages_show_list: 'granted' });
});

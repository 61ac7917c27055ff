// Tokens, codes and secrets are looked for in everything that leaves the product: answers, headers, cookies, pages,
// scripts and log lines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ACCOUNTS, connect, customerWrites, SERVER, SIMULATOR, WEB } from './story.ts';

test('no token, code or secret is found in anything the product sends or logs', async ({
  page,
  context,
  request,
}) => {
  const seen: { where: string; text: string }[] = [];
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (url.startsWith(SIMULATOR)) return;
    bodies.push(
      (async () => {
        seen.push({
          where: `headers of ${new URL(url).pathname}`,
          text: JSON.stringify(await response.allHeaders()),
        });
        const body = await response.body().catch(() => Buffer.alloc(0));
        seen.push({ where: new URL(url).pathname, text: body.toString('utf8') });
      })(),
    );
  });
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await customerWrites(request, 'messenger', ACCOUNTS.studio, 'a message with a payload');
  await page
    .getByRole('row')
    .filter({ hasText: 'a message with a payload' })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByLabel('Payload as JSON')).toBeVisible();
  for (const path of [
    '/dashboard',
    '/access',
    '/accounts',
    '/permissions/pages_show_list',
    '/messages',
    '/events',
    '/events/rejected',
    '/health',
    '/report',
    '/developers',
    '/developers/keys',
    '/developers/programs',
    '/privacy',
    '/data-deletion',
    '/nothing-here',
    '/login/callback?code=x&state=y',
  ]) {
    await page.goto(path);
  }
  seen.push({ where: 'cookies', text: JSON.stringify(await context.cookies()) });
  seen.push({ where: 'the page', text: await page.content() });
  const session = (await context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
  const schema = await request.post(`${SERVER}/graphql`, {
    headers: { authorization: `Bearer ${session}` },
    data: {
      query:
        '{ __schema { types { name fields { name } } } connection { metaUserId } webhookEvents { nodes { payload } } }',
    },
  });
  seen.push({ where: 'the API', text: await schema.text() });
  await Promise.all(bodies.filter(Boolean));
  const log = readFileSync(join(process.env['JOURNEY_FOLDER'] ?? '', 'demo.log'), 'utf8');
  expect(log).toContain('/webhooks/meta');
  seen.push({ where: 'the log', text: log });

  const tokens = (await (await request.get(`${SIMULATOR}/control/api/tokens`)).json()) as string[];
  const { appSecret, masterKey } = JSON.parse(
    readFileSync(new URL('../../../.data/demo-secrets.json', import.meta.url), 'utf8'),
  ) as { appSecret: string; masterKey: string };
  // Of this login alone: the code, the short token and the long one, and a token for each of two Pages.
  expect(tokens.length).toBeGreaterThanOrEqual(5);
  const secrets = [...tokens, appSecret, masterKey];
  const found = seen.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
  expect(found.map(({ where }) => where)).toEqual([]);
  expect(
    seen
      .filter(
        ({ where, text }) =>
          where !== 'cookies' && !where.startsWith('headers') && text.includes(session),
      )
      .map(({ where }) => where),
  ).toEqual([]);
  expect(seen.length).toBeGreaterThan(20);
});

test('the cookies are opaque, HttpOnly and Lax', async ({ page, context }) => {
  await page.goto('/');
  await connect(page, 'Sam Second');
  const cookies = await context.cookies(WEB);
  expect(cookies.map(({ name }) => name).toSorted()).toEqual(['login', 'session']);
  for (const { value, httpOnly, sameSite } of cookies) {
    expect(value).toMatch(/^[\w-]{43}$/);
    expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Lax' });
  }
});

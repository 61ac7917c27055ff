import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const dark = process.argv[2] === 'dark'; const width = Number(process.argv[3] ?? 1280);
const ctx = await b.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
const p = await ctx.newPage();
p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log('CONSOLE', m.text().slice(0, 300)));
p.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0, 300)));
const shot = (n) => p.screenshot({ path: `/tmp/shots/${n}-${width}-${dark ? 'dark' : 'light'}.png`, fullPage: true });
await p.goto('http://localhost:3000/'); await shot('landing');
await p.goto('http://localhost:3000/dashboard'); await shot('dash-off');
await p.getByRole('button', { name: 'Continue with Facebook' }).first().click();
await p.waitForLoadState(); console.log(p.url().slice(0, 80)); await shot('dialog1');
await p.getByText('Rita Reviewer').first().click();
await p.waitForTimeout(500); await shot('dialog2'); console.log(p.url().slice(0, 80));
const go = p.getByRole('button', { name: /Continue/ }); console.log(await go.allTextContents());
await go.first().click(); await p.waitForTimeout(1500); console.log(p.url().slice(0, 100));
if (p.url().includes('4400')) { await shot('dialog3'); await p.getByRole('button', { name: /Continue as/ }).first().click(); await p.waitForTimeout(2500); console.log(p.url()); }
await shot('dash-empty');
await b.close();

// The submission pack: as files that validate, and on A4.
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { connect, everybodyWrites, section } from './story.ts';

const REPLIES = [/^Reply in Instagram Direct/, /^Reply in Messenger/, /^Reply on WhatsApp/];

interface Report {
  verifiedCount: number;
  permissions: { name: string; evidence: { succeeded: boolean }[] }[];
}

test('the report holds the evidence of all nine, validates as a file, and prints on A4', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await everybodyWrites(request);
  await page.getByRole('button', { name: 'Run all nine' }).click();
  for (const name of REPLIES) {
    await page.goto('/dashboard');
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page.getByText('Reply accepted by Meta')).toBeVisible();
  }
  await page.goto('/dashboard');
  await expect(section(page, 'How this app uses Meta permissions')).toContainText(
    '9 of 9 verified',
  );

  const text = await (await page.request.get('/report.json')).text();
  const schema = (await (await request.get('/report.schema.json')).json()) as object;
  const ajv = formats.default(new Ajv2020({ allErrors: true, strictTypes: false }));
  const validate = ajv.compile(schema);
  const report = JSON.parse(text) as Report;
  expect([validate(report), validate.errors]).toEqual([true, null]);
  expect(report.verifiedCount).toBe(9);
  expect(report.permissions).toHaveLength(9);
  for (const { evidence } of report.permissions) {
    expect(evidence.some(({ succeeded }) => succeeded)).toBe(true);
  }
  const markdown = await (await page.request.get('/report.md')).text();
  for (const { name } of report.permissions) expect(markdown).toContain(name);
  for (const file of [text, markdown]) {
    expect(file).not.toMatch(/EAA\w{10}/);
    expect(file).not.toContain('Where is my parcel?');
  }

  await page.goto('/report');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sizes.length).toBeGreaterThan(3);
  for (const [, width, height] of sizes) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  }
});

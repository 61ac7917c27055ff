import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterEach, describe, expect, test } from 'vitest';
import { failing, proved, simulated, unproved } from '../../../test/proof-worlds.ts';
import { explanations } from '../../../test/seed.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { signedOut } from '../../../test/worlds.ts';
import type { World } from '../../../test/worlds.ts';
import { loader as asJsonFile } from './json.route.ts';
import { loader as asMarkdownFile } from './markdown.route.ts';
import schema from './report.schema.json';
import { loader as schemaFile } from './schema.route.ts';

afterEach(() => stage.play(signedOut));

const ajv = formats.default(new Ajv2020({ allErrors: true, strict: true, strictTypes: false }));
const validate = ajv.compile(schema);

const asked = (path: string) => args(browserAsks(path, { cookie: 'session=planted-session-id' }));

async function json(world: () => World) {
  stage.play(world);
  const answer = await asJsonFile(asked('/report.json'));
  const report: Report = await answer.json();
  return { answer, report };
}

async function markdown(world: () => World) {
  stage.play(world);
  return (await asMarkdownFile(asked('/report.md'))).text();
}

type Evidence = { succeeded: boolean; at: string };
type Permission = { name: string; evidence: Evidence[] };
type Report = { $schema: string; token?: string; permissions: [Permission, ...Permission[]] };

/** Does the schema refuse this report once it was changed so? */
function refuses(report: Report, change: (copy: Report) => void): boolean {
  const copy = structuredClone(report);
  change(copy);
  return !validate(copy);
}

const firstCall = ({ permissions: [{ evidence }] }: Report) => {
  const [call] = evidence;
  if (call === undefined) throw new Error('The report holds no call');
  return call;
};

describe('as JSON', () => {
  for (const [name, world] of Object.entries({ proved, failing, unproved, simulated })) {
    test(`the report fits its schema: ${name}`, async () => {
      const { report } = await json(world);
      validate(report);
      expect(validate.errors).toBeNull();
    });
  }

  test('it holds the evidence of all nine, and comes as a file with a name', async () => {
    const { answer, report } = await json(proved);
    expect(report.permissions.map(({ name }) => name)).toEqual(
      explanations.map(({ name }) => name),
    );
    for (const { evidence } of report.permissions) expect(evidence.length).toBeGreaterThan(0);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="crm-flow-meta-review-2026-11-22.json"',
    );
    expect(report.$schema).toBe('http://localhost:3000/report.schema.json');
    expect(JSON.stringify(report)).not.toContain('planted-session-id');
  });

  test('the schema is awake: it refuses a green without a call, a missing permission, a stray field', async () => {
    const { report } = await json(proved);
    expect(refuses(report, () => {})).toBe(false);
    expect(refuses(report, (copy) => (copy.permissions[0].evidence = []))).toBe(true);
    expect(refuses(report, (copy) => (firstCall(copy).succeeded = false))).toBe(true);
    expect(refuses(report, (copy) => (firstCall(copy).at = 'yesterday'))).toBe(true);
    expect(refuses(report, (copy) => copy.permissions.pop())).toBe(true);
    expect(refuses(report, (copy) => (copy.permissions[1] = copy.permissions[0]))).toBe(true);
    expect(refuses(report, (copy) => (copy.token = 'EAAB'))).toBe(true);
  });

  test('the schema itself is served', async () => {
    const answer = schemaFile();
    expect(answer.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
    expect(await answer.json()).toEqual(schema);
  });
});

describe('as Markdown', () => {
  test('it says the same, in the same order', async () => {
    const text = await markdown(proved);
    expect(text).toMatch(/^# CRM Flow: evidence report\n/);
    expect(text).toContain('9 of 9 permissions verified');
    for (const { name, explanation } of explanations) {
      expect(text).toContain(`### \`${name}\`: verified\n\n`);
      expect(text.replaceAll('\\', '')).toContain(explanation);
    }
    expect(text).toContain(
      '- `GET /me/accounts` → 200 · 143 ms · 2026-11-22 08:31:10 UTC · user token · trace `AbC9xk0TqZ`',
    );
    expect(text).not.toContain('SIMULATED');
    expect(await markdown(simulated)).toContain('> **SIMULATED.**');
  });

  test('a name that looks like Markdown stays a name', async () => {
    const text = await markdown(() => {
      const world = proved();
      const pack = world['submissionPack'] as { permissions: object[] };
      const [first, ...rest] = pack.permissions;
      const lines = ['[click](https://evil.example) | <img src=x>\n# Big'];
      return {
        ...world,
        submissionPack: { ...pack, permissions: [{ ...first, lines }, ...rest] },
      };
    });
    expect(text).toContain(String.raw`- \[click\](https://evil.example) \| \<img src=x\> \# Big`);
  });
});

test('nobody logged in: no file, and a sentence', async () => {
  stage.play(signedOut);
  for (const file of [asJsonFile, asMarkdownFile]) {
    const answer = await file(asked('/report.json'));
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Log in with Facebook first');
  }
});

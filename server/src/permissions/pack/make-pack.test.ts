// The submission pack: texts, steps and evidence of all nine; no token, and nothing that a customer wrote.
import { readFileSync } from 'node:fs';
import { recordRun } from '#evidence/record-run';
import { PERMISSIONS } from '#meta/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callMade, connectionOf } from '../../../test/recorded.ts';
import { stage, type Reviewer, type Stage } from '../../../test/stage.ts';

const PACK = `{ submissionPack { generatedAt verifiedCount steps
  app { name appId graphVersion loginFlow simulated url privacyUrl termsUrl deletionUrl callbackUrl version commit }
  reviewer { displayName metaUserId } dataHandling { question answer }
  permissions { name status state explanation allowedUse useCase dependsOn steps recording dataHandling freshUntil told lines
    evidence { method pathTemplate permissions succeeded httpStatus at traceId tokenKind apiVersion } } } }`;

interface Pack {
  generatedAt: string;
  verifiedCount: number;
  steps: string[];
  app: Record<string, unknown>;
  reviewer: object;
  dataHandling: { question: string; answer: string }[];
  permissions: {
    name: string;
    state: string;
    steps: string[];
    told: string | null;
    lines: string[];
    evidence: { method: string; pathTemplate: string; at: string; traceId: string | null }[];
  }[];
}

const SECRET_TEXT = 'my order 8841 never came, please call me';
const CUSTOMER = 'Ana Unmistakable';

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage({ APP_COMMIT: '1f2e3d4c5b6a79880716253443526170aabbccdd' });
  rita = await it_.login('all-channels');
  await it_.simulator.customerWrites({
    channel: 'messenger',
    accountId: '104958712309',
    text: SECRET_TEXT,
    customer: CUSTOMER,
  });
  await rita.ask('mutation { proveAll { __typename } }');
});
afterAll(() => it_.close());

async function packOf(reviewer: Pick<Reviewer, 'ask'>): Promise<Pack | null> {
  return (await reviewer.ask(PACK)).data['submissionPack'] as Pack | null;
}

async function requirePack(): Promise<Pack> {
  const pack = await packOf(rita);
  if (pack === null) throw new Error('Rita has no pack');
  return pack;
}

describe('the submission pack', () => {
  it('is there for nobody but a signed-in person', async () => {
    expect(await packOf({ ask: (query) => it_.ask(query) })).toBeNull();
  });

  it('names the app, its addresses, its version and who made the evidence', async () => {
    const { app, reviewer } = await requirePack();
    const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    expect(manifest).toContain(`"version": "${String(app['version'])}"`);
    expect(app).toEqual({
      name: 'CRM Flow — Meta Review',
      appId: '1001200130014001',
      graphVersion: 'v25.0',
      loginFlow: 'Facebook Login',
      simulated: true,
      url: 'http://localhost:3000',
      privacyUrl: 'http://localhost:3000/privacy',
      termsUrl: 'http://localhost:3000/terms',
      deletionUrl: 'http://localhost:3000/data-deletion',
      callbackUrl: `${it_.url}/webhooks/meta`,
      version: app['version'],
      commit: '1f2e3d4c5b6a79880716253443526170aabbccdd',
    });
    expect(reviewer).toEqual({ displayName: 'Rita Reviewer', metaUserId: '122094857160' });
  });

  it('holds the texts of all nine, the steps to each, and the answers about data', async () => {
    const { permissions, steps, dataHandling } = await requirePack();
    expect(permissions).toMatchObject(
      PERMISSIONS.map((one) => ({
        name: one.name,
        explanation: one.explanation,
        allowedUse: one.allowedUse,
        useCase: one.useCase,
        dependsOn: one.dependsOn,
        recording: one.recording,
        dataHandling: one.dataHandling,
      })),
    );
    for (const one of permissions) expect(one.steps.length).toBeGreaterThan(2);
    const { proof } = PERMISSIONS[0] ?? {};
    expect(permissions[0]?.steps.join(' ')).toContain(`Press “${proof?.action}”`);
    expect(steps[0]).toContain('http://localhost:3000');
    expect(steps.at(-1)).toContain('Delete stored review data');
    expect(dataHandling.length).toBeGreaterThan(5);
    for (const { question, answer } of dataHandling) {
      expect(question).toMatch(/\?$/);
      expect(answer).toMatch(/\.$/);
    }
  });

  it('shows of each proof the newest success: its words, its calls, times and trace ids', async () => {
    const { permissions, verifiedCount } = await requirePack();
    expect(verifiedCount).toBe(6);
    const [verified, rest] = [true, false].map((wanted) =>
      permissions.filter(({ state }) => (state === 'VERIFIED') === wanted),
    );
    for (const { name, told, lines, evidence } of verified ?? []) {
      const calls = evidence.map(({ method, pathTemplate }) => `${method} ${pathTemplate}`);
      const { proof } = PERMISSIONS.find((one) => one.name === name) ?? {};
      expect(told).toMatch(/\.$/);
      expect(lines.length).toBeGreaterThan(0);
      expect(calls).toEqual(expect.arrayContaining([...(proof?.calls ?? [])]));
      for (const { at, traceId } of evidence) {
        expect(Date.parse(at)).toBeGreaterThan(Date.now() - 60_000);
        expect(traceId).not.toBeNull();
      }
    }
    expect(rest).toHaveLength(3);
    for (const { told, lines, evidence } of rest ?? []) {
      expect({ told, lines, evidence }).toEqual({ told: null, lines: [], evidence: [] });
    }
  });

  it('keeps the last success as evidence when a later run failed, and says that it failed', async () => {
    const error = { message: '(#200) No', code: 200 };
    it_.simulator.faults.next({ path: '/me/accounts' }, { kind: 'error', status: 403, error }, 9);
    await rita.ask(
      'mutation { provePermission(input: { permission: pages_show_list }) { __typename } }',
    );
    it_.simulator.faults.clear();
    const { permissions, verifiedCount } = await requirePack();
    expect(verifiedCount).toBe(5);
    expect(permissions.find(({ name }) => name === 'pages_show_list')).toMatchObject({
      state: 'FAILED',
      told: 'Meta lists 2 Pages that you manage.',
      evidence: [{ pathTemplate: '/me/accounts', succeeded: true }],
    });
  });

  it('holds no token, and nothing that a customer wrote or is called', async () => {
    await replyThatQuotes();
    const { text, data } = await rita.ask(PACK);
    const { permissions } = data['submissionPack'] as Pack;
    expect(permissions.find(({ name }) => name === 'pages_messaging')).toMatchObject({
      state: 'VERIFIED',
      told: 'Meta accepted a reply of Luma Studio to a person who had written first.',
      lines: [],
      evidence: [{ method: 'POST', pathTemplate: '/{page}/messages' }],
    });
    for (const token of it_.simulator.tokens()) expect(text).not.toContain(token);
    expect(text).not.toContain(SECRET_TEXT);
    expect(text).not.toContain(CUSTOMER);
    const seen = await rita.ask('{ webhookEvents(first: 5) { nodes { text } } }');
    expect(seen.text).toContain(SECRET_TEXT);
  });

  it('is a reviewer’s own', async () => {
    const sam = await it_.login('second-reviewer');
    const pack = await packOf(sam);
    expect(pack).toMatchObject({ verifiedCount: 0, reviewer: { displayName: 'Sam Second' } });
    expect(pack?.permissions.flatMap(({ evidence }) => evidence)).toEqual([]);
  });
});

/** A run as a reply may leave it, with the customer's name and words in it. */
async function replyThatQuotes(): Promise<void> {
  const about = { permissions: ['pages_messaging' as const], pathTemplate: '/{page}/messages' };
  await recordRun(it_.app.database.fork(), {
    connectionId: await connectionOf(it_, rita),
    permission: 'pages_messaging',
    at: new Date(),
    outcome: 'SUCCEEDED',
    told: `Meta accepted the reply to ${CUSTOMER}.`,
    lines: [`They wrote: ${SECRET_TEXT}`],
    account: { metaId: '104958712309', name: 'Luma Studio' },
    problem: null,
    calls: [callMade({ ...about, method: 'POST' })],
  });
}

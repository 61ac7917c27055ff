// The example of a client (docs/client) as another service would run it: its programs as processes, against the server.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stage, type Reviewer, type Stage } from './stage.ts';

const FOLDER = fileURLToPath(new URL('../../docs/client', import.meta.url));
const STUDIO = '104958712309';

interface Line {
  cursor: string;
  id: string;
  text: string | null;
}

describe('the example of a client', () => {
  let it_: Stage;
  let rita: Reviewer;
  let key: { id: string; secret: string };
  let running: ChildProcess[];
  beforeEach(async () => {
    running = [];
    it_ = await stage();
    rita = await it_.login('all-channels');
    key = await makeKey();
  });
  afterEach(async () => {
    for (const child of running) child.kill();
    await it_.close();
  });

  async function makeKey() {
    const { data } = await rita.ask(
      `mutation { createApiKey(input: { name: "example" }) { ... on ApiKeyCreated { key { id } secret } } }`,
    );
    const made = data['createApiKey'] as { key: { id: string }; secret: string };
    return { id: made.key.id, secret: made.secret };
  }

  /** Runs one of its programs and reads along. */
  function program(name: string, args: string[] = [], environment: Record<string, string> = {}) {
    const child = spawn(process.execPath, [`src/${name}.ts`, ...args], {
      cwd: FOLDER,
      env: { CRM_FLOW_URL: it_.url, CRM_FLOW_KEY: key.secret, ...environment },
    });
    running.push(child);
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    const exit = new Promise<number | null>((resolve) => {
      child.once('close', resolve);
    });
    const lines = (): Line[] =>
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line);
    return { exit, lines, texts: () => lines().map(({ text }) => text), err: () => err };
  }

  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix} ${n}`);

  const write = (texts: readonly string[]) =>
    it_.simulator.deliver({
      object: 'page',
      entry: [
        {
          id: STUDIO,
          time: 1_790_000_000_000,
          messaging: texts.map((text, n) => ({
            sender: { id: '2002' },
            recipient: { id: STUDIO },
            timestamp: 1_790_000_000_000 + n,
            message: { mid: text, text },
          })),
        },
      ],
    });

  test('reads all events, each exactly once, and goes on behind a line', async () => {
    const sent = names('event', 250);
    await write(sent);
    const all = program('all-events');
    expect(await all.exit).toBe(0);
    expect(all.texts()).toEqual(sent.toReversed());
    const rest = program('all-events', [all.lines()[99]?.cursor ?? '']);
    expect(await rest.exit).toBe(0);
    expect(rest.texts()).toEqual(sent.toReversed().slice(100));
  });

  test('watches what arrives, also across a restart of the server, without a gap or a double', async () => {
    await write(['before']);
    const watch = program('watch-events');
    await streamsOpened(1);
    await write(names('first', 20));
    await expect.poll(watch.texts, { timeout: 10_000 }).toHaveLength(20);
    await it_.restart();
    await write(names('during', 20));
    await expect.poll(watch.texts, { timeout: 15_000 }).toHaveLength(40);
    await write(names('after', 20));
    await expect.poll(watch.texts, { timeout: 10_000 }).toHaveLength(60);
    expect(watch.texts()).toEqual([
      ...names('first', 20),
      ...names('during', 20),
      ...names('after', 20),
    ]);
    expect(watch.err()).toContain('connecting again');
    await rita.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id: key.id });
    expect(await watch.exit).toBe(1);
    expect(watch.err()).toContain('KEY_NOT_LIVING: ');
  });

  test('tells a failure by its code and a sentence, and no key', async () => {
    const keyless = program('all-events', [], { CRM_FLOW_KEY: '' });
    expect(await keyless.exit).toBe(1);
    expect(keyless.err()).toBe('NO_KEY: CRM_FLOW_KEY is empty; make a key on the web page.\n');
    const wrong = program('all-events', ['yesterday']);
    expect(await wrong.exit).toBe(1);
    expect(wrong.err()).toContain('BAD_USER_INPUT: `after` must be a cursor');
    const away = program('all-events', [], { CRM_FLOW_URL: 'http://127.0.0.1:1' });
    expect(await away.exit).toBe(1);
    expect(away.err()).toMatch(/^UNREACHABLE: /);
    for (const { err } of [keyless, wrong, away]) expect(err()).not.toContain(key.secret);
  });

  /** A subscription is accepted when its first reading, of what is there already, is over. */
  async function streamsOpened(count: number): Promise<void> {
    await expect
      .poll(() => it_.logged().split('a stream begins').length - 1, { timeout: 10_000 })
      .toBe(count);
  }
});

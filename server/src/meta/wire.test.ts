// The exchange with Meta over a real connection: broken, slow, endless and misleading answers.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ForeignHost, Unintelligible, Unreachable } from './errors.ts';
import { createGraph } from './graph.ts';
import type { Repeat, Wire } from './request.ts';
import { failureOf, SETTINGS, USER_TOKEN } from './scripted-meta.ts';
import { exchange } from './wire.ts';

const servers: Server[] = [];
let asked = 0;

afterEach(async () => {
  asked = 0;
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${portOf(server.address())}`;
}

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('It has no port');
  return address.port;
};

const outside: Omit<Wire, 'settings'> = {
  fetch,
  now: () => new Date(),
  sleep: () => Promise.resolve(),
  random: () => 1,
  record: () => {},
};

/** Reads /me once, with `timeoutMs` for it. */
function readMeFrom(
  graphUrl: string,
  timeoutMs = 5_000,
  repeat: Repeat = 'never',
): Promise<unknown> {
  const graph = createGraph({ ...SETTINGS, graphUrl, timeoutMs });
  return graph.call({
    method: 'GET',
    path: '/me',
    token: USER_TOKEN,
    permissions: [],
    shape: z.object({ id: z.string() }),
    repeat,
  });
}

describe('over a real connection', () => {
  it('an answer in many pieces and in many alphabets arrives whole', async () => {
    const bytes = Buffer.from(JSON.stringify({ id: 'Здравей 👋'.repeat(2_000) }));
    const url = await serve((_, response) => {
      for (let at = 0; at < bytes.length; at += 7) response.write(bytes.subarray(at, at + 7));
      response.end();
    });
    expect(await readMeFrom(url)).toEqual({ id: 'Здравей 👋'.repeat(2_000) });
  });

  it('an answer cut off on the way is told as cut', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"id":"50', () => response.destroy());
    });
    const error = await failureOf(readMeFrom(url));
    expect(error).toBeInstanceOf(Unreachable);
    expect(error).toMatchObject({ reason: 'CUT', httpStatus: 200 });
  });

  it('no answer in time is told as such', async () => {
    const url = await serve(() => {});
    expect(await failureOf(readMeFrom(url, 50))).toMatchObject({
      name: 'Unreachable',
      reason: 'TIMEOUT',
      sentence: 'Meta did not answer in time.',
    });
  });

  it('no answer in time is not waited for a second time', async () => {
    const url = await serve(() => {});
    await failureOf(readMeFrom(url, 50, 'always'));
    expect(asked).toBe(1);
  });

  it('an answer that begins and never ends is told as late', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200);
      response.write('{"id":');
    });
    expect(await failureOf(readMeFrom(url, 100))).toMatchObject({ reason: 'TIMEOUT' });
  });

  it('nobody at the address is told as unreachable', async () => {
    const url = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await failureOf(readMeFrom(url))).toMatchObject({ reason: 'NETWORK', httpStatus: null });
  });

  it('an answer without an end to its size is not read to the end', async () => {
    const url = await serve((_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(1024 * 1024, 32), more);
      };
      more();
    });
    const error = await failureOf(readMeFrom(url));
    expect(error).toBeInstanceOf(Unintelligible);
    expect(error).toMatchObject({ reason: 'TOO_LARGE' });
  });

  it("an address that is not Meta's is not even asked", async () => {
    const url = await serve((_, response) => response.end('{}'));
    const wire: Wire = { ...outside, settings: SETTINGS };
    const error = await failureOf(
      exchange(wire, { method: 'GET', url: new URL(url), token: USER_TOKEN }),
    );
    expect(error).toBeInstanceOf(ForeignHost);
    expect(asked).toBe(0);
  });

  it.each([301, 302, 303, 307, 308])('a redirect %d is not followed', async (status) => {
    const url = await serve((_, response) => {
      response.writeHead(status, { location: `${url}/elsewhere` }).end();
    });
    expect(await failureOf(readMeFrom(url))).toBeInstanceOf(ForeignHost);
    expect(asked).toBe(1);
  });
});

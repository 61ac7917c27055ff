// What Dockerfile and compose.yaml promise: no root, nothing writable, no more rights than needed, and checks at addresses that exist.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VARIABLES } from '#config';
import { parse } from 'yaml';
import { stage, type Stage } from './stage.ts';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Service {
  build?: string;
  env_file?: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  mem_limit?: string;
  pids_limit?: number;
  restart?: string;
  logging?: { options: Record<string, string> };
  ports?: string[];
  volumes?: string[];
  privileged?: boolean;
}
const compose = parse(textOf('compose.yaml'), { merge: true }) as {
  services: Record<'database' | 'server' | 'web', Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);

/** Port and path that a check asks. */
function addressIn(check: string): { port: string; path: string } {
  const [port = ''] = /\b\d{4}\b/.exec(check) ?? [];
  const [path = ''] = /\/[a-z]+z\b/.exec(check) ?? [];
  return { port, path };
}

describe('the image', () => {
  const [, last = ''] = textOf('Dockerfile').split(/^FROM .* AS build$/m);
  const image = last.slice(last.lastIndexOf('\nFROM '));
  const instruction = (word: string) =>
    [...image.matchAll(new RegExp(`^${word} ((?:.*\\\\\\n)*.*)`, 'gm'))].map(([, rest]) => rest);

  it('runs Node itself as process 1, and not as root', () => {
    expect(instruction('USER')).toEqual(['node']);
    expect(image.indexOf('\nUSER ')).toBeLessThan(image.indexOf('\nCMD '));
    expect(instruction('CMD')).toEqual(['["node", "server/dist/src/main.js"]']);
    expect(instruction('ENTRYPOINT')).toEqual([]);
  });

  it('holds no secret, and nothing of the machine it was built on', () => {
    expect(textOf('Dockerfile')).not.toMatch(/SECRET|MASTER_KEYS|PASSWORD/);
    const ignored = textOf('.dockerignore').split('\n');
    for (const path of ['.env', '.git', '.data', '**/node_modules']) {
      expect(ignored).toContain(path);
    }
  });

  describe('and each service', () => {
    let it_: Stage;
    beforeAll(async () => {
      it_ = await stage();
    });
    afterAll(() => it_.close());

    it('is checked at an address that the server has, on its own port', async () => {
      const [check = ''] = instruction('HEALTHCHECK');
      const inCompose = compose.services.server.healthcheck?.test.join(' ') ?? '';
      for (const { port, path } of [addressIn(check), addressIn(inCompose)]) {
        expect(port).toBe(String(VARIABLES.shape.SERVER_PORT.parse(undefined)));
        expect(path).toBe('/readyz');
        expect((await it_.app.http.inject(path)).statusCode).toBe(200);
      }
    });
  });

  it('checks the web at its own', () => {
    const { port, path } = addressIn(compose.services.web.healthcheck?.test.join(' ') ?? '');
    expect(port).toBe('3000');
    expect(textOf('web/server/app.ts')).toContain(`'${path}'`);
  });
});

describe('compose.yaml', () => {
  it.each(services)('gives %s no more than it needs', (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.tmpfs?.some((one) => one.startsWith('/tmp:size='))).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.privileged).toBeUndefined();
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.logging?.options).toMatchObject({ 'max-size': '10m', 'max-file': '5' });
    expect(service.restart).toBe('unless-stopped');
    expect(service.healthcheck).toBeDefined();
  });

  it('adds rights to the database alone, and opens ports to this machine alone', () => {
    const { database, server, web } = compose.services;
    expect([server.cap_add, web.cap_add]).toEqual([undefined, undefined]);
    expect(database.cap_add).toContain('SETUID');
    expect(database.ports).toBeUndefined();
    const ports = [server, web].flatMap((service) => service.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:4000:4000', '127.0.0.1:3000:3000']);
  });

  it('keeps rows and the journal of deletions on volumes of their own', () => {
    const { database, server } = compose.services;
    expect(database.volumes).toEqual(['database:/var/lib/postgresql/data']);
    expect(server.volumes).toEqual(['journal:/journal']);
    expect(server.environment?.['DELETIONS_JOURNAL']).toMatch(/^\/journal\//);
    expect(Object.keys(compose.volumes)).toEqual(['database', 'journal']);
  });

  it('names variables that the server reads, and holds no secret itself', () => {
    const { database, server } = compose.services;
    for (const name of Object.keys(server.environment ?? {})) {
      expect(Object.keys(VARIABLES.shape)).toContain(name);
    }
    expect(database.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(server.environment?.['DATABASE_URL']).toContain(':${POSTGRES_PASSWORD}@');
    expect(server.env_file).toBe('.env');
  });

  it('hides from the web what only the server may know', () => {
    const { web } = compose.services;
    const secrets = Object.keys(VARIABLES.shape).filter((name) =>
      /SECRET|TOKEN|KEYS|DATABASE_URL/.test(name),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const name of secrets) expect(web.environment?.[name]).toBe('');
  });
});

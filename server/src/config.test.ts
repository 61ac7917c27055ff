import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '#config';

const NEEDED = {
  META_APP_ID: '1001',
  META_APP_SECRETS: '0123456789abcdef0123456789abcdef',
  META_VERIFY_TOKENS: 'word',
  MASTER_KEYS: `one:${Buffer.alloc(32, 7).toString('base64')}`,
};

describe('the configuration', () => {
  it('needs only the app, the verify token and a master key, and points at Meta', () => {
    const config = readConfig(NEEDED);
    expect(config.meta).toMatchObject({
      graphUrl: 'https://graph.facebook.com',
      dialogUrl: 'https://www.facebook.com',
      version: 'v25.0',
      simulated: false,
      loginConfigId: null,
    });
    expect(config.database.url).toBeNull();
  });

  it('calls a Graph at any other host simulated', () => {
    expect(readConfig({ ...NEEDED, META_GRAPH_URL: 'http://localhost:4400' }).meta.simulated).toBe(
      true,
    );
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...NEEDED, DATABASE_URL: '', META_LOGIN_CONFIG_ID: '' })).toEqual(
      readConfig(NEEDED),
    );
  });

  it('reads secrets as lists, so that one can be replaced while the other still works', () => {
    const secrets = `${'a'.repeat(32)}, ${'b'.repeat(32)}`;
    expect(readConfig({ ...NEEDED, META_APP_SECRETS: secrets }).meta.appSecrets).toEqual([
      'a'.repeat(32),
      'b'.repeat(32),
    ]);
  });

  it('names all problems together, each with its variable and never with its value', () => {
    const secret = 'not-a-secret-but-must-not-be-shown';
    const read = () =>
      readConfig({ META_APP_SECRETS: secret, MASTER_KEYS: secret, SERVER_PORT: 'x' });
    expect(read).toThrow(
      /META_APP_ID is missing[^]*META_APP_SECRETS[^]*META_VERIFY_TOKENS|SERVER_PORT/,
    );
    for (const name of [
      'META_APP_ID',
      'META_APP_SECRETS',
      'META_VERIFY_TOKENS',
      'MASTER_KEYS',
      'SERVER_PORT',
    ]) {
      expect(read).toThrow(name);
    }
    expect(read).not.toThrow(secret);
  });

  it('knows the commit it was built from only where it is told', () => {
    expect(readConfig(NEEDED).commit).toBeNull();
    expect(readConfig({ ...NEEDED, APP_COMMIT: 'e06dc87' }).commit).toBe('e06dc87');
    expect(() => readConfig({ ...NEEDED, APP_COMMIT: 'main' })).toThrow('APP_COMMIT');
  });

  it('keeps events for 90 days unless told, for a day at least and a year at most', () => {
    const dayMs = 86_400_000;
    const keptMs = (days?: string) =>
      readConfig({ ...NEEDED, EVENT_RETENTION_DAYS: days }).events.keptMs;
    expect([keptMs(), keptMs('1'), keptMs('365')]).toEqual([90 * dayMs, dayMs, 365 * dayMs]);
    for (const days of ['0', '366', '1.5', 'forever']) {
      expect(() => keptMs(days)).toThrow('EVENT_RETENTION_DAYS');
    }
  });

  it('marks the session cookie Secure only where the site has HTTPS', () => {
    expect(readConfig({ ...NEEDED, WEB_URL: 'https://review.example' }).session.secure).toBe(true);
    expect(readConfig(NEEDED).session.secure).toBe(false);
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

  it('names every variable of the server in its order, with its meaning above it', () => {
    const told = [...example.matchAll(/^# (.+)\n(?:# Make one .*\n)?(?:# )?([A-Z_]+)=/gm)].map(
      ([, meaning, name]) => [name, meaning],
    );
    const server = Object.entries(VARIABLES.shape).map(([name, field]) => [
      name,
      field.description,
    ]);
    expect(told.slice(0, server.length)).toEqual(server);
  });

  it('shows the true default of what it comments out', () => {
    const shown = [...example.matchAll(/^# ([A-Z_]+)=(.+)$/gm)].filter(
      ([, name]) => name !== undefined && name in VARIABLES.shape,
    );
    const defaults = readConfig(NEEDED);
    const given = Object.fromEntries(shown.map(([, name, value]) => [name, value]));
    expect(readConfig({ ...NEEDED, ...given })).toEqual(defaults);
    expect(shown.length).toBeGreaterThan(10);
  });
});

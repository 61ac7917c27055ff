// The catalog of the nine, checked against itself, against the page's text, and against the calls this room makes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_EDGES, WHATSAPP_EDGES } from './business-parts.ts';
import { isPermissionName, permissionOf, PERMISSIONS } from './permissions.ts';

describe('the catalog', () => {
  it("holds the nine in the page's order, each explained word for word", () => {
    expect(PERMISSIONS.map((permission) => permission.name)).toEqual([
      'instagram_basic',
      'instagram_manage_messages',
      'pages_messaging',
      'whatsapp_business_management',
      'whatsapp_business_messaging',
      'pages_show_list',
      'pages_read_engagement',
      'pages_manage_metadata',
      'business_management',
    ]);
    const page = readFileSync(new URL('../../../web/test/seed.txt', import.meta.url), 'utf8');
    for (const { name, explanation } of PERMISSIONS)
      expect(page).toContain(`${name} — ${explanation}`);
  });

  it('asks for everything that one of the nine depends on', () => {
    for (const { dependsOn } of PERMISSIONS) {
      for (const name of dependsOn) expect(isPermissionName(name)).toBe(true);
    }
  });

  it('names, for each, what its dependencies depend on too', () => {
    for (const { dependsOn } of PERMISSIONS) {
      const further = dependsOn.flatMap((name) => permissionOf(name).dependsOn);
      expect(dependsOn).toEqual(expect.arrayContaining(further));
    }
  });

  it('knows no other permission', () => {
    expect(isPermissionName('ads_management')).toBe(false);
    expect(isPermissionName('toString')).toBe(false);
  });

  it.each(PERMISSIONS)('has every text of $name, in whole sentences', (permission) => {
    const { explanation, allowedUse, useCase, dataHandling, breaks, proof, recording } = permission;
    for (const text of [explanation, allowedUse, useCase, dataHandling, breaks, proof.proves]) {
      expect(text).toMatch(/^[A-Z][^]{30,}\.$/);
    }
    expect(proof.action).toMatch(/^[A-Z][\w ]{5,40}$/);
    expect(recording.length).toBeGreaterThan(2);
    for (const step of recording) expect(step).toMatch(/^[A-Z].+\.$/);
    expect(useCase).toContain('CRM Flow');
    expect(useCase.length).toBeGreaterThan(200);
  });

  it.each(PERMISSIONS)('proves $name by calls that use it', ({ endpoints, proof }) => {
    expect(proof.calls.length).toBeGreaterThan(0);
    expect(endpoints).toEqual(expect.arrayContaining([...proof.calls]));
  });

  it('is proved by a reply where messages are meant, by a button elsewhere', () => {
    const byReply = PERMISSIONS.filter(({ proof }) => proof.byReply).map(({ name }) => name);
    expect(byReply).toEqual([
      'instagram_manage_messages',
      'pages_messaging',
      'whatsapp_business_messaging',
    ]);
  });
});

describe('an endpoint of the catalog', () => {
  const called = new Set([...callsOfThisRoom(), ...callsToBusinesses()]);

  it.each([...new Set(PERMISSIONS.flatMap(({ endpoints }) => endpoints))])(
    'is one that is really called: %s',
    (endpoint) => {
      expect(called).toContain(endpoint);
    },
  );
});

/** Method and path of every call written in a file of this room; where a file names several, each with each. */
function callsOfThisRoom(): string[] {
  const files = readdirSync(new URL('./', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'scripted-meta.ts',
  );
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const paths = [...text.matchAll(/path: '(\/[^']+)'/g)].map(([, path]) => path);
    const methods = [...text.matchAll(/'(GET|POST|DELETE)'/g)].map(([, method]) => method);
    const lists = /graph\.(list|follow)\(/.test(text) ? ['GET'] : [];
    return paths.flatMap((path) => [...methods, ...lists].map((method) => `${method} ${path}`));
  });
}

/** The lists of a business are asked for by a path that is put together. */
const callsToBusinesses = (): string[] =>
  [...PAGE_EDGES, ...WHATSAPP_EDGES].map((edge) => `GET /{business}/${edge}`);

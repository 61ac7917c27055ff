// Every scope has its proof, every proof its verb, and every verb a test.
import { readdirSync } from 'node:fs';
import { PERMISSIONS } from '#meta/permissions';
import { describe, expect, it } from 'vitest';
import { PROOFS } from './proofs.ts';

const verbs = readdirSync(new URL('prove/', import.meta.url));
const verbOf = (name: string) => name.replaceAll('_', '-');

describe('the proofs', () => {
  it('are those of the nine scopes that the login asks for', () => {
    expect(Object.keys(PROOFS).toSorted()).toEqual(PERMISSIONS.map(({ name }) => name).toSorted());
  });

  it.each(PERMISSIONS)('run $name as the catalog says: by its button or by a reply', (one) => {
    expect('repliesOn' in PROOFS[one.name]).toBe(one.proof.byReply);
  });

  it.each(PERMISSIONS.filter(({ proof }) => !proof.byReply))(
    'have a verb for $name, and the verb has a test',
    ({ name }) => {
      expect(verbs).toContain(`${verbOf(name)}.ts`);
      expect(verbs).toContain(`${verbOf(name)}.test.ts`);
    },
  );

  it('hold no verb that no scope needs', () => {
    const proofs = verbs.filter((file) => file.endsWith('.test.ts'));
    expect(proofs.map((file) => file.replace('.test.ts', '')).toSorted()).toEqual(
      PERMISSIONS.filter(({ proof }) => !proof.byReply)
        .map(({ name }) => verbOf(name))
        .toSorted(),
    );
  });

  const messages = new URL('../messages/', import.meta.url);
  it('are made by replies, whose room has tests', () => {
    expect(readdirSync(messages).some((file) => file.endsWith('.test.ts'))).toBe(true);
  });
});

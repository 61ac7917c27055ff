import { expect, it } from 'vitest';
import { failureOf, refusal, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';
import { inspectToken } from './inspect-token.ts';
import { readMe } from './read-me.ts';
import { TokenError } from './errors.ts';
import { tokenDeath } from './token-death.ts';

it.each([
  ['EXPIRED', 463],
  ['REVOKED', 458],
  ['PASSWORD_CHANGED', 460],
  ['CHECKPOINT', 459],
  ['CHECKPOINT', 464],
  ['LOGGED_OUT', 467],
  ['ROLE_LOST', 492],
  ['INVALID', undefined],
  ['INVALID', 999],
] as const)(
  'a token died of %s when Meta says 190/%s, at a call and at an inspection',
  async (death, subcode) => {
    const called = await failureOf(readMe(scriptedMeta([refusal(190, subcode)]).graph, USER_TOKEN));
    const data = { is_valid: false, error: { code: 190, subcode } };
    const { error } = await inspectToken(scriptedMeta([{ json: { data } }]).graph, USER_TOKEN);
    for (const one of [called, error]) {
      if (!(one instanceof TokenError)) throw new Error('It must be a token’s error.');
      expect(tokenDeath(one)).toBe(death);
    }
  },
);

it('Meta refusing the app’s own token at an inspection says nothing about the person’s', async () => {
  const { graph } = scriptedMeta([refusal(190)]);
  expect(await failureOf(inspectToken(graph, USER_TOKEN))).toMatchObject({
    name: 'AppRejected',
    code: 190,
    sentence: 'Meta does not recognise this app by its id and secret.',
  });
});

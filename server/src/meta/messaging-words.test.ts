// Every messaging code of Meta's two error pages: its class, a plain sentence, and a way on.
import { describe, expect, it } from 'vitest';
import { errorOfCode } from './error-of-code.ts';
import { WORDS, type MetaErrorName } from './words.ts';

/** `own`: the code says more than its class, so it has a sentence of its own. */
type Row = [MetaErrorName, codes: string, own?: 'as its class'];

const ON_PAGES: Row[] = [
  ['TransientFailure', '2/2018344'],
  ['TransientFailure', '2', 'as its class'],
  ['Throttled', '4/2018354 613/2018338 613/2534040 9/2018352'],
  ['OutsideWindow', '10/2018278 10/2534022 10/2018065'],
  ['RecipientUnavailable', '10/2018108 100/2018001 100/2534014 100/2534029'],
  ['RecipientUnavailable', '200/1545041 551 551/1545041'],
  ['Blocked', '10/1893063 2022'],
  ['MissingPermission', '10/2534077 200/2018028 200/2534041 230 10900 10903 2018300'],
  ['BadParameter', '100/2018008 100/2018047 100/2018109 100/2534013 100/2534015 100/2534037'],
  ['NotFound', '100/33', 'as its class'],
  ['NotFound', '36103 9000001'],
  ['InvalidToken', '190', 'as its class'],
];

const registration = Array.from({ length: 16 }, (_, index) => 133_000 + index).join(' ');

const ON_WHATSAPP: Row[] = [
  ['InvalidToken', '0 190', 'as its class'],
  ['MissingPermission', '10 200 299', 'as its class'],
  ['MissingPermission', '3 131005'],
  ['Throttled', '4', 'as its class'],
  ['Throttled', '80007 80008 130429 131056 131064 133016'],
  ['Blocked', '368', 'as its class'],
  ['Blocked', '130497 131031 131037 131042 131045 131048'],
  ['TransientFailure', '1 2 131000 131016', 'as its class'],
  ['TransientFailure', '131057'],
  ['NotFound', '33 131060'],
  ['BadParameter', '100', 'as its class'],
  ['BadParameter', '131008 131009 131051 131052 131053 131062'],
  ['BadParameter', '132000 132001 132005 132007 132012 132015 132016 132068 132069'],
  ['BadParameter', `${registration} 2593107 2593108 2593109`],
  ['RecipientUnavailable', '130403 130472 131021 131026 131030 131049 131050'],
  ['OutsideWindow', '131047'],
];

const rows = (table: Row[]) =>
  table.flatMap(([name, codes, own]) =>
    codes.split(' ').map((code) => ({ name, code, own: own === undefined })),
  );

const errorOf = (code: string) => {
  const [main, subcode] = code.split('/').map(Number);
  return errorOfCode(main ?? 0, subcode ?? null);
};

describe.each([
  ['Messenger and Instagram', rows(ON_PAGES)],
  ['WhatsApp', rows(ON_WHATSAPP)],
])('the codes of %s', (_channel, table) => {
  it.each(table)('$code is $name, in a sentence with a way on', ({ name, code, own }) => {
    const error = errorOf(code);
    expect(error.name).toBe(name);
    expect(error.sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(error.wayOn).toMatch(/^[A-Z].*[^.]\.$/);
    expect(error.sentence !== WORDS[name].sentence).toBe(own);
  });
});

import { expect, test } from 'vitest';
import { createReject, type Rejection } from './reject.ts';

const MINUTE = new Date('2026-11-22T10:00:00Z');
const NEXT_MINUTE = new Date('2026-11-22T10:01:00Z');
const FORGED: Rejection = { reason: 'WRONG_SIGNATURE', bytes: 12, contentType: 'application/json' };

const stand = () => {
  const rows: (readonly unknown[])[] = [];
  const warnings: [object, string][] = [];
  const reject = createReject({
    database: {
      sql: async (_statement, parameters = []) => {
        rows.push(parameters.slice(1));
        return [];
      },
    },
    log: { warn: (facts, message) => void warnings.push([facts, message]) },
  });
  return { rows, warnings, reject };
};

test('a refused delivery is noted with its reason, size and type', async () => {
  const { rows, reject } = stand();
  await reject(FORGED, MINUTE);
  expect(rows).toEqual([[MINUTE, 'WRONG_SIGNATURE', 12, 'application/json']]);
});

test('a flood becomes 60 rows and one line in the log when its minute is over', async () => {
  const { rows, warnings, reject } = stand();
  for (let sent = 0; sent < 1000; sent += 1) await reject(FORGED, MINUTE);
  expect(rows).toHaveLength(60);
  expect(warnings).toEqual([]);
  await reject(FORGED, NEXT_MINUTE);
  expect(rows).toHaveLength(61);
  expect(warnings.map(([facts]) => facts)).toEqual([{ surplus: 940 }]);
});

test('odd sizes and types fit into the table', async () => {
  const { rows, reject } = stand();
  await reject({ ...FORGED, bytes: Number.NaN, contentType: `a\0${'x'.repeat(500)}` }, MINUTE);
  await reject({ ...FORGED, bytes: 1e15, contentType: undefined }, MINUTE);
  await reject({ ...FORGED, bytes: -5 }, MINUTE);
  expect(rows.map(([, , bytes]) => bytes)).toEqual([0, 2_147_483_647, 0]);
  expect(rows.map(([, , , type]) => type)).toEqual([
    `a\uFFFD${'x'.repeat(97)}…`,
    null,
    'application/json',
  ]);
});

// What Meta's usage headers say.
import { describe, expect, it } from 'vitest';
import { readUsage } from './usage.ts';

const read = (headers: Record<string, string>) => readUsage((name) => headers[name] ?? null);

describe("Meta's usage headers", () => {
  it('say nothing when they do not come', () => {
    expect(read({})).toEqual({ percent: null, retryAfterSeconds: null });
  });

  it('give the fullest of all allowances', () => {
    const business = {
      '6006': [
        { type: 'messenger', call_count: 10, total_cputime: 5, total_time: 7 },
        { type: 'pages', call_count: 1, total_cputime: 88, total_time: 1 },
      ],
    };
    expect(
      read({
        'x-app-usage': '{"call_count":12,"total_time":9,"total_cputime":7}',
        'x-page-usage': '{"call_count":20}',
        'x-ad-account-usage': '{"acc_id_util_pct":4.2}',
        'x-business-use-case-usage': JSON.stringify(business),
      }),
    ).toEqual({ percent: 88, retryAfterSeconds: null });
  });

  it('give the wait in minutes, and Retry-After in seconds; the longer one counts', () => {
    const business = { '4004': [{ type: 'whatsapp', estimated_time_to_regain_access: 3 }] };
    const header = JSON.stringify(business);
    expect(read({ 'x-business-use-case-usage': header, 'retry-after': '30' })).toEqual({
      percent: null,
      retryAfterSeconds: 180,
    });
    expect(read({ 'retry-after': '30' }).retryAfterSeconds).toBe(30);
  });

  it.each(['', 'nonsense', '[]', '{"6006":5}', '{"call_count":"12"}', 'null'])(
    'cost nothing when they are %j',
    (header) => {
      expect(
        read({
          'x-app-usage': header,
          'x-business-use-case-usage': header,
          'retry-after': 'Mon, 02 Nov 2026 10:00:00 GMT',
        }),
      ).toEqual({ percent: null, retryAfterSeconds: null });
    },
  );
});

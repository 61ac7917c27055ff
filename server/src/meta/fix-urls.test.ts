// Each failure at Meta's side leads to a page that exists: one of ours, or one of Meta's.
import { describe, expect, it } from 'vitest';
import { WEB_PAGES } from '#base/fix-url';
import { errorOfCode } from './error-of-code.ts';
import { CodeRejected, Unreachable } from './errors.ts';
import { META_PAGES } from './fix-urls.ts';
import { MESSAGING_WORDS } from './messaging-words.ts';

const pageOf = (code: number, subcode: number | null = null) => errorOfCode(code, subcode).fixUrl;

describe('the way on', () => {
  it.each([458, 460, 463, 467, null])('from a dead token (190/%s) is a new login', (subcode) => {
    expect(pageOf(190, subcode)).toBe(WEB_PAGES.login);
  });

  it('from a missing permission is the page of the permissions', () => {
    expect(pageOf(200)).toBe(WEB_PAGES.access);
    expect(pageOf(10)).toBe(WEB_PAGES.access);
  });

  it('from an account that is gone is the page of the accounts', () => {
    expect(pageOf(100, 33)).toBe(WEB_PAGES.accounts);
  });

  it('from a used-up limit is Meta’s page on limits', () => {
    expect(pageOf(4)).toBe(META_PAGES.limits);
  });

  it('from a code nobody knows is Meta’s table of errors', () => {
    expect(pageOf(987_654)).toBe(META_PAGES.errors);
  });

  it('from a code of WhatsApp’s, or of Messenger’s, is the table of that platform', () => {
    expect(pageOf(131_047)).toBe(META_PAGES.whatsAppErrors);
    expect(pageOf(10, 2_018_278)).toBe(META_PAGES.messengerErrors);
  });

  it('from a return address that Meta refuses is Meta’s page on the login', () => {
    expect(new CodeRejected({ reason: 'REDIRECT_MISMATCH' }).fixUrl).toBe(META_PAGES.login);
    expect(new CodeRejected({ reason: 'USED' }).fixUrl).toBe(WEB_PAGES.login);
  });

  it('is no page where there is nothing but waiting', () => {
    expect(new Unreachable({ reason: 'TIMEOUT' }).fixUrl).toBeNull();
    expect(pageOf(2)).toBeNull();
  });

  it('is there for every messaging code', () => {
    const pages = new Set<string | null>([
      ...Object.values(META_PAGES),
      ...Object.values(WEB_PAGES),
    ]);
    for (const key of Object.keys(MESSAGING_WORDS)) {
      const [code, subcode] = key.split('/').map(Number);
      expect(pages).toContain(pageOf(code ?? 0, subcode ?? null));
    }
  });
});

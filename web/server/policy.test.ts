import { expect, test } from 'vitest';
import { readConfig } from '../app/config.server.ts';
import { contentSecurityPolicy, safetyHeaders } from './policy.ts';

const policy = (env: Record<string, string> = {}) =>
  contentSecurityPolicy({ config: readConfig(env), nonce: 'abc', dev: false });

test('no script, style or frame runs that we did not name', () => {
  expect(policy()).toContain("default-src 'none'");
  expect(policy()).toContain("script-src 'nonce-abc' 'strict-dynamic'");
  expect(policy()).toContain("frame-ancestors 'none'");
  expect(policy()).toContain("base-uri 'none'");
  expect(policy()).not.toContain('unsafe');
  expect(policy()).not.toContain('ws:');
});

test('the login form may end at Facebook on any of its hosts: phones are sent on to another', () => {
  expect(policy()).toContain("form-action 'self' https://www.facebook.com https://*.facebook.com;");
});

test('with another dialog only that one is allowed', () => {
  const simulated = policy({ META_DIALOG_URL: 'http://localhost:4100' });
  expect(simulated).toContain("form-action 'self' http://localhost:4100;");
  const lookalike = policy({ META_DIALOG_URL: 'https://notfacebook.com' });
  expect(lookalike).not.toContain('*.facebook.com');
});

test('HTTPS is pinned only where there is HTTPS', () => {
  const open = { WEB_URL: 'https://review.example', CONTACT_EMAIL: 'privacy@review.example' };
  expect(safetyHeaders(readConfig(open))).toHaveProperty('strict-transport-security');
  expect(safetyHeaders(readConfig({}))).not.toHaveProperty('strict-transport-security');
});

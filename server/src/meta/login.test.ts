// The steps of a login after the dialog: code, long life, inspection, person, grants; and the way back.
import { describe, expect, it } from 'vitest';
import { exchangeCode } from './exchange-code.ts';
import { extendToken } from './extend-token.ts';
import { inspectToken } from './inspect-token.ts';
import { appSecretProof } from './proof.ts';
import { readGrants } from './read-grants.ts';
import { readMe } from './read-me.ts';
import { revoke } from './revoke.ts';
import { APP_SECRET, failureOf, refusal, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';

const login = { code: 'AQDcode', redirectUri: 'https://app.example/login/callback' };
const issued = { access_token: 'EAABnew', token_type: 'bearer', expires_in: 5_183_999 };

describe('a login code', () => {
  it('becomes a token with its life', async () => {
    const { graph, asked, records } = scriptedMeta([{ json: issued }]);
    expect(await exchangeCode(graph, login)).toEqual({
      token: { value: 'EAABnew', kind: 'USER' },
      expiresInSeconds: 5_183_999,
    });
    expect(asked[0]?.url.pathname).toBe('/v25.0/oauth/access_token');
    expect(asked[0]?.query).toEqual({
      client_id: '1001',
      client_secret: APP_SECRET,
      redirect_uri: login.redirectUri,
      code: login.code,
    });
    expect(records).toMatchObject([{ pathTemplate: '/oauth/access_token', tokenKind: 'APP' }]);
    expect(JSON.stringify(records)).not.toMatch(/AQDcode|EAABnew|0123456789abcdef/);
  });

  it('may become a token without an end', async () => {
    const { graph } = scriptedMeta([{ json: { access_token: 'EAAB', token_type: 'bearer' } }]);
    expect(await exchangeCode(graph, login)).toMatchObject({ expiresInSeconds: null });
  });

  it('is not sent twice when the answer was lost, for it may be used up', async () => {
    const { graph, asked } = scriptedMeta(() => new Error('cut'));
    expect(await failureOf(exchangeCode(graph, login))).toMatchObject({ name: 'Unreachable' });
    expect(asked).toHaveLength(1);
  });

  it('is sent again when Meta was unwell and said so', async () => {
    const { graph, asked } = scriptedMeta([refusal(2), { json: issued }]);
    await exchangeCode(graph, login);
    expect(asked).toHaveLength(2);
  });

  it('that Meta rejects is told with the reason', async () => {
    const message = 'This authorization code has been used.';
    const { graph } = scriptedMeta([refusal(100, undefined, { message })]);
    expect(await failureOf(exchangeCode(graph, login))).toMatchObject({
      name: 'CodeRejected',
      reason: 'USED',
      sentence: 'The login code had been used already.',
    });
  });

  it('answered without a token makes no sense', async () => {
    const { graph } = scriptedMeta([{ json: { access_token: '', token_type: 'bearer' } }]);
    expect(await failureOf(exchangeCode(graph, login))).toMatchObject({ name: 'Unintelligible' });
  });
});

describe('a short-lived token', () => {
  it('is extended and keeps its kind', async () => {
    const { graph, asked } = scriptedMeta([{ json: issued }]);
    expect(await extendToken(graph, USER_TOKEN)).toMatchObject({
      token: { value: 'EAABnew', kind: 'USER' },
    });
    expect(asked[0]?.query).toEqual({
      grant_type: 'fb_exchange_token',
      client_id: '1001',
      client_secret: APP_SECRET,
      fb_exchange_token: 'EAATESTTOKEN',
    });
  });

  it('that has expired cannot be', async () => {
    const { graph } = scriptedMeta([refusal(190, 463)]);
    expect(await failureOf(extendToken(graph, USER_TOKEN))).toMatchObject({ name: 'ExpiredToken' });
  });
});

describe('an inspected token', () => {
  const data = {
    app_id: '1001',
    type: 'USER',
    application: 'CRM Flow — Meta Review',
    data_access_expires_at: 1_797_776_000,
    expires_at: 1_795_184_000,
    is_valid: true,
    issued_at: 1_790_000_000,
    metadata: { auth_type: 'rerequest', sso: 'web' },
    scopes: ['pages_show_list', 'public_profile'],
    granular_scopes: [
      { scope: 'pages_show_list', target_ids: ['3003'] },
      { scope: 'pages_messaging' },
    ],
    user_id: '5005',
  };

  it('says whose it is, until when, and which accounts it covers', async () => {
    const { graph, asked } = scriptedMeta([{ json: { data } }]);
    expect(await inspectToken(graph, USER_TOKEN)).toEqual({
      isValid: true,
      kind: 'USER',
      userId: '5005',
      appId: '1001',
      expiresAt: new Date('2026-11-20T14:13:20Z'),
      dataAccessExpiresAt: new Date('2026-12-20T14:13:20Z'),
      issuedAt: new Date('2026-09-21T14:13:20Z'),
      scopes: ['pages_show_list', 'public_profile'],
      granularScopes: [
        { scope: 'pages_show_list', targetIds: ['3003'] },
        { scope: 'pages_messaging', targetIds: null },
      ],
      error: null,
    });
    expect(asked[0]?.headers.get('authorization')).toBe(`Bearer 1001|${APP_SECRET}`);
    expect(asked[0]?.query).toEqual({
      input_token: 'EAATESTTOKEN',
      appsecret_proof: appSecretProof(APP_SECRET, `1001|${APP_SECRET}`),
    });
  });

  it('may never expire, and its app id may be a number', async () => {
    const never = { ...data, app_id: 1001, expires_at: 0, data_access_expires_at: 0 };
    const { graph } = scriptedMeta([{ json: { data: never } }]);
    expect(await inspectToken(graph, USER_TOKEN)).toMatchObject({
      appId: '1001',
      expiresAt: null,
      dataAccessExpiresAt: null,
    });
  });

  it('that is dead says why, and that is an answer', async () => {
    const dead = {
      error: { code: 190, message: 'Session expired: EAATESTTOKEN', subcode: 463 },
      is_valid: false,
      scopes: [],
    };
    const { graph, records } = scriptedMeta([{ json: { data: dead } }]);
    const found = await inspectToken(graph, USER_TOKEN);
    expect(found).toMatchObject({
      isValid: false,
      kind: null,
      userId: null,
      error: { name: 'ExpiredToken', code: 190, subcode: 463 },
    });
    expect(JSON.stringify(found)).not.toContain('EAATESTTOKEN');
    expect(records).toMatchObject([{ succeeded: true, pathTemplate: '/debug_token' }]);
  });

  it('of a kind we do not know has none', async () => {
    const { graph } = scriptedMeta([{ json: { data: { ...data, type: 'GALAXY' } } }]);
    expect(await inspectToken(graph, USER_TOKEN)).toMatchObject({ kind: null, isValid: true });
  });
});

describe('the person', () => {
  it('has a name and a picture', async () => {
    const picture = { data: { height: 50, is_silhouette: false, url: 'https://p.example/1' } };
    const { graph, asked } = scriptedMeta([
      { json: { id: '5005', name: 'Rita Reviewer', picture } },
    ]);
    expect(await readMe(graph, USER_TOKEN)).toEqual({
      id: '5005',
      name: 'Rita Reviewer',
      pictureUrl: 'https://p.example/1',
    });
    expect(asked[0]?.query['fields']).toBe('id,name,picture');
  });

  it('may be a system user, who is not asked for a picture', async () => {
    const { graph, asked } = scriptedMeta([{ json: { id: '7007' } }]);
    const token = { value: 'EAAS', kind: 'SYSTEM_USER' } as const;
    expect(await readMe(graph, token)).toEqual({ id: '7007', name: '', pictureUrl: null });
    expect(asked[0]?.query['fields']).toBe('id,name');
  });

  it('granted, declined and let lapse, over all pages; what we do not understand is not granted', async () => {
    const row = (permission: string, status: string) => ({ permission, status });
    const next = 'https://graph.example/v25.0/5005/permissions?after=A';
    const { graph } = scriptedMeta([
      {
        json: {
          data: [row('pages_show_list', 'granted'), row('instagram_basic', 'declined')],
          paging: { next },
        },
      },
      { json: { data: [row('pages_messaging', 'expired'), row('public_profile', 'pondering')] } },
    ]);
    expect(await readGrants(graph, USER_TOKEN)).toEqual([
      row('pages_show_list', 'GRANTED'),
      row('instagram_basic', 'DECLINED'),
      row('pages_messaging', 'EXPIRED'),
      row('public_profile', 'DECLINED'),
    ]);
  });
});

describe('giving access back', () => {
  it.each([true, { success: true }, { success: 'true' }])(
    'is done when Meta says %j',
    async (json) => {
      const { graph, asked } = scriptedMeta([{ json }]);
      await revoke(graph, USER_TOKEN);
      expect(asked[0]).toMatchObject({ method: 'DELETE' });
      expect(asked[0]?.url.pathname).toBe('/v25.0/me/permissions');
    },
  );

  it('is not done when Meta says otherwise', async () => {
    const { graph } = scriptedMeta([{ json: { success: false } }]);
    expect(await failureOf(revoke(graph, USER_TOKEN))).toMatchObject({ name: 'Unintelligible' });
  });

  it('is done when the person removed the app before', async () => {
    const { graph, records } = scriptedMeta([refusal(190, 458)]);
    await expect(revoke(graph, USER_TOKEN)).resolves.toBeUndefined();
    expect(records).toMatchObject([{ succeeded: false, metaSubcode: 458 }]);
  });

  it('with the app token names the person', async () => {
    const { graph, asked, records } = scriptedMeta([{ json: { success: true } }]);
    await revoke(graph, { value: 'app', kind: 'APP' }, '5005');
    expect(asked[0]?.url.pathname).toBe('/v25.0/5005/permissions');
    expect(records[0]?.pathTemplate).toBe('/{user}/permissions');
  });

  it('fails when the token is dead for another reason', async () => {
    const { graph } = scriptedMeta([refusal(190, 463)]);
    expect(await failureOf(revoke(graph, USER_TOKEN))).toMatchObject({ name: 'ExpiredToken' });
  });
});

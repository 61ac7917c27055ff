// Where "Continue with Facebook" leads.
import { describe, expect, it } from 'vitest';
import { dialogUrl } from './dialog-url.ts';
import { SETTINGS } from './scripted-meta.ts';

const wish = {
  redirectUri: 'https://app.example/login/callback?a=1&b=2',
  state: 's & t',
  rerequest: false,
};
const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('the login dialog', () => {
  it('asks for the nine, and for a code', () => {
    const url = dialogUrl(SETTINGS, wish);
    expect(url).toMatch(/^https:\/\/www\.example\/v25\.0\/dialog\/oauth\?/);
    expect(queryOf(url)).toEqual({
      client_id: '1001',
      redirect_uri: wish.redirectUri,
      state: wish.state,
      response_type: 'code',
      scope:
        'instagram_basic,instagram_manage_messages,pages_messaging,whatsapp_business_management,whatsapp_business_messaging,pages_show_list,pages_read_engagement,pages_manage_metadata,business_management',
    });
  });

  it('asks again for what was declined, when told to, and for less, when told so', () => {
    const url = dialogUrl(SETTINGS, { ...wish, rerequest: true, scopes: ['instagram_basic'] });
    expect(queryOf(url)).toMatchObject({ auth_type: 'rerequest', scope: 'instagram_basic' });
  });

  it('names the configuration instead of scopes under Login for Business', () => {
    const query = queryOf(dialogUrl({ ...SETTINGS, loginConfigId: '777' }, wish));
    expect(query).toMatchObject({
      config_id: '777',
      response_type: 'code',
      override_default_response_type: 'true',
    });
    expect(query).not.toHaveProperty('scope');
  });

  it('stays at its address when that ends with a slash', () => {
    const url = dialogUrl({ ...SETTINGS, dialogUrl: 'http://127.0.0.1:4010/' }, wish);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4010\/v25\.0\/dialog\/oauth\?/);
  });
});

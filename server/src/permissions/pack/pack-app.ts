// The app's own facts for the pack: names, ids, addresses, versions.
import { make } from '#base/contract';
import { VERSION } from '#base/version';
import { loginFlowOf } from '#connection/login-flow';
import { PackApp } from './submission-pack.ts';

export interface PackSettings {
  appId: string;
  /** Of the Graph API. */
  version: string;
  loginConfigId: string | null;
  simulated: boolean;
  webUrl: string;
  serverUrl: string;
  commit: string | null;
  /** How long webhook events are kept, in milliseconds. */
  eventsKeptMs: number;
}

export function packApp(settings: PackSettings): PackApp {
  const { appId, version, loginConfigId, simulated, webUrl, serverUrl, commit } = settings;
  return make(PackApp, {
    name: 'CRM Flow — Meta Review',
    appId,
    graphVersion: version,
    loginFlow: loginFlowOf(loginConfigId),
    simulated,
    url: webUrl,
    privacyUrl: `${webUrl}/privacy`,
    termsUrl: `${webUrl}/terms`,
    deletionUrl: `${webUrl}/data-deletion`,
    callbackUrl: `${serverUrl}/webhooks/meta`,
    version: VERSION,
    commit,
  });
}

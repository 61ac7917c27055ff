// The world of a person who connected, declined a permission, and of whom nothing was found or received.
import { charted, rejectedPage } from './event-list.ts';
import { eventPage } from './events.ts';
import { ask, finding, link } from './findings.ts';
import { progress } from './progress.ts';
import { permissionsIn, verified, without } from './proofs.ts';
import { connected, connectedConnection, emptyChannel, grants, stored } from './worlds.ts';
import type { GrantStatus } from './proofs.ts';
import type { World } from './worlds.ts';

/** Connected, but one permission declined, and nothing found or received. */
export const empty = (): World => {
  const declined = new Set(['whatsapp_business_messaging', 'whatsapp_business_management']);
  const statusOf = (name: string): GrantStatus =>
    declined.has(name) ? 'DECLINED' : name === 'pages_read_engagement' ? 'EXPIRED' : 'GRANTED';
  const checked = { checkedAt: '2026-11-22T08:31:00.000Z' };
  return {
    ...connected(),
    connection: {
      ...connectedConnection,
      scopes: grants(statusOf),
      tokenExpiresAt: null,
      tokenNeverExpires: true,
      storedData: {
        ...stored,
        pages: 0,
        instagram: 0,
        whatsapp: 0,
        events: 0,
        tokens: 1,
        calls: 6,
      },
    },
    reviewProgress: progress(1),
    permissions: permissionsIn((name) =>
      statusOf(name) === 'GRANTED' ? verified(name) : without(statusOf(name)),
    ),
    channels: [
      emptyChannel('INSTAGRAM', 'link', null, {
        ...checked,
        findings: [
          finding(
            'NO_INSTAGRAM_LINK',
            'None of your Pages has an Instagram Business account linked to it.',
            'GET /me/accounts → 200, 1 Page, no instagram_business_account',
            link(
              'How to link one',
              'https://www.facebook.com/business/help/connect-instagram-to-page',
            ),
          ),
        ],
        scanned: 'Scanned 0 Pages in 1 request',
      }),
      emptyChannel('MESSENGER', 'grant', null, {
        ...checked,
        findings: [
          finding(
            'PAGE_NOT_GRANTED',
            'The login dialog shared no Page with this app.',
            'GET /me/accounts → 200, 0 Pages',
            ask('Share a Page', ['pages_show_list', 'pages_messaging']),
          ),
        ],
      }),
      emptyChannel('WHATSAPP', 'requires', null, {
        ...checked,
        findings: [
          finding(
            'SCOPE_MISSING',
            'whatsapp_business_management was declined in the login dialog.',
            'GET /me/permissions → 200, declined',
            ask('Grant it', ['whatsapp_business_management', 'whatsapp_business_messaging']),
          ),
        ],
      }),
    ],
    webhookEvents: () => eventPage([]),
    webhookEventChart: charted([]),
    rejectedDeliveries: rejectedPage([]),
  };
};

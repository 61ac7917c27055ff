// The headers every answer carries: a Content-Security-Policy with a fresh nonce, and the small print of a safe site.
import type { Config } from '../app/config.server.ts';

type PolicyInput = { config: Config; nonce: string; dev: boolean };

/** The Content-Security-Policy of one answer. Nothing loads unless it is named here. */
export function contentSecurityPolicy({ config, nonce, dev }: PolicyInput): string {
  const rules = {
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    // The nonce is for the one style element of the dialog's scroll lock.
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    // Vite's hot reload talks over a web socket.
    'connect-src': dev ? "'self' ws:" : "'self'",
    'form-action': ["'self'", ...dialogSources(config.meta.dialogOrigin)].join(' '),
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * Where the login form may end. Browsers check form-action along redirects too, and Facebook sends a phone from www to
 * m.facebook.com, a business to business.facebook.com: with Meta's own dialog all of its hosts are allowed.
 */
function dialogSources(dialogOrigin: string): string[] {
  const { hostname } = new URL(dialogOrigin);
  const isFacebook = hostname === 'facebook.com' || hostname.endsWith('.facebook.com');
  return isFacebook ? [dialogOrigin, 'https://*.facebook.com'] : [dialogOrigin];
}

/** The security headers beside the policy. */
export function safetyHeaders(config: Config): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not no-referrer: with that a browser sends "Origin: null" on our own forms.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-robots-tag': 'noindex',
    // 1 year, the least that preload lists accept.
    ...(config.web.secure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

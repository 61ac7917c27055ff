// Takes over the page that the server rendered.
import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

declare global {
  var __webpack_nonce__: string | undefined;
}

// Where the dialog's scroll lock looks for the nonce of its style element.
globalThis.__webpack_nonce__ = document.querySelector<HTMLElement>('script[nonce]')?.nonce;

// Meta ends its redirect with "#_=_"; the login sends "#" against it. Neither belongs in the address bar.
if (location.href.endsWith('#') || location.hash === '#_=_') {
  history.replaceState(history.state, '', location.pathname + location.search);
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

// The web with nothing but /empty, to measure against: the product's document, its server entry and its flags.
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [
    remix({
      buildDirectory: 'build/empty-page',
      ignoredRouteFiles: ['**/*'],
      routes: (define) => define((route) => route('empty', '../test/empty-page/route.tsx')),
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
});

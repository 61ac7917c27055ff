// The web with nothing but /empty: the product's document, its server entry and its flags, and Remix as the web has it installed.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const WEB = new URL('../../../web/', import.meta.url);
const { resolve } = createRequire(new URL('package.json', WEB));
const { vitePlugin: remix } = await import(resolve('@remix-run/dev'));

export default {
  root: fileURLToPath(WEB),
  plugins: [
    remix({
      buildDirectory: 'build/empty-page',
      ignoredRouteFiles: ['**/*'],
      routes: (define) =>
        define((route) => route('empty', '../../server/bench/empty-page/route.tsx')),
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
};

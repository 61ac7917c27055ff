// How the front end is built: Remix over Vite, with every v3 future flag on.
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What every page needs of others: it stays in the browser's cache when we change what is ours. */
const FRAMEWORK =
  /\/node_modules\/(?:@remix-run|react|react-dom|react-router|react-router-dom|scheduler|turbo-stream)\/(?!.*node_modules)/;
/** What our pages share, in one script: thirty of a few hundred bytes each compress worse, and each has to be asked for. */
const SHARED = /\/web\/app\/ui\/(?:proof\/)?[^/]+\.tsx?$/;

function chunkOf(id: string): string | undefined {
  if (FRAMEWORK.test(id)) return 'framework';
  return SHARED.test(id) ? 'shared' : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // Bundled, so that the start reads the forty icons that are used and not all of them.
  ssr: { noExternal: ['lucide'] },
  // Inlined files would become data: addresses, which the Content-Security-Policy does not allow for fonts.
  build: {
    assetsInlineLimit: 0,
    // Slower than esbuild, and its scripts are smaller.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false } },
    // What every browser of the last years reads as it is.
    target: 'es2022',
    // In kB: the explorer's editor, which no other page loads, is one chunk of some 610; everything else is far below.
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: isSsrBuild ? {} : { manualChunks: chunkOf },
    },
  },
}));

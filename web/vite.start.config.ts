// Bundles server/start.ts into build/start.js, so that plain Node serves production. Packages stay outside the bundle.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'server/start.ts',
    outDir: 'build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    rollupOptions: { output: { entryFileNames: 'start.js' } },
  },
});

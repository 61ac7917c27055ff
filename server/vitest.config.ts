import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node takes graphql's CommonJS build; Vite alone would take the other one, and classes of two builds are strangers.
  resolve: {
    conditions: ['source'],
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts', 'simulator/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // The tests wait as much as they count: a worker for each core, not one less.
    maxWorkers: '100%',
    // Files of one worker share its modules, and so the embedded database that takes seconds to open.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

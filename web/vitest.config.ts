// Tests stand beside the code; each file gets its own GraphQL stage (test/setup.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,server,test}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    // What React and the router say in development only: of the router's own links, and of its next version.
    onConsoleLog: (log) =>
      !/useLayoutEffect does nothing on the server|React Router Future Flag Warning/.test(log),
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});

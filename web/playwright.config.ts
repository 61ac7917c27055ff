// Browser tests. `pages` looks at every page over the fake GraphQL server; it needs a build (`pnpm --filter web build`).
import { defineConfig } from '@playwright/test';

const pages = 'http://127.0.0.1:3190';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  reporter: 'list',
  use: {
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  projects: [{ name: 'pages', testMatch: 'pages.spec.ts', use: { baseURL: pages } }],
  webServer: { command: 'node test/serve.ts 3190', url: `${pages}/healthz`, timeout: 20_000 },
});

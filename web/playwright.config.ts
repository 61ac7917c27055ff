// Browser tests on a build. `pages` looks at every page over the fake GraphQL server, in every state it can be in;
// `journeys` walk through the demo as a person would: web, server, embedded database and the local Meta.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { PORTS } from './e2e/ports.ts';

const pages = `http://127.0.0.1:${PORTS.pages}`;
const ports = {
  WEB_PORT: String(PORTS.web),
  SERVER_PORT: String(PORTS.server),
  SIMULATOR_PORT: String(PORTS.simulator),
};
const demo = `http://localhost:${PORTS.web}`;
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
// The processes that Playwright starts inherit the folder, and so does each worker that reads what was logged.
process.env['JOURNEY_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'journeys-'));
const folder = process.env['JOURNEY_FOLDER'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One for the journeys and one for the pages: more than the cores of a small machine only make each other wait.
  workers: 2,
  forbidOnly: true,
  reporter:
    process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] === undefined ? 'list' : [['list'], ['json']],
  use: {
    launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] },
    // A trace of every test costs a third of the time: ask for it when one fails (`TRACE=1`).
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
  projects: [
    // All journeys share one demo, its people and their conversations: one after the other, beside the pages.
    { name: 'journeys', testMatch: 'journeys/*.spec.ts', workers: 1, use: { baseURL: demo } },
    { name: 'pages', testMatch: 'pages/*.spec.ts', fullyParallel: true, use: { baseURL: pages } },
  ],
  webServer: [
    { command: `node test/serve.ts ${PORTS.pages}`, url: `${pages}/healthz`, timeout: 20_000 },
    {
      command: `node server/scripts/demo.ts > ${join(folder, 'demo.log')} 2>&1`,
      cwd: '..',
      // The simulator starts first and the web last: when it answers, everything does.
      url: `${demo}/healthz`,
      // A stale build is made anew.
      timeout: 180_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      env: { ...ports, LOG_LEVEL: 'debug', DATABASE_FOLDER: join(folder, 'database') },
    },
  ],
});

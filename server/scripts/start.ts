// Production on one machine: the built server and web, with the environment (or a .env file) of the operator.
import { existsSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.ts';
import { supervise } from './supervise.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
buildIfStale();

const server = `http://127.0.0.1:${process.env['SERVER_PORT'] ?? '4000'}`;
const web = `http://127.0.0.1:${process.env['WEB_PORT'] ?? '3000'}`;

process.exitCode = await supervise(
  [
    {
      name: 'The server',
      args: ['server/dist/src/main.js'],
      // Built together, so the server knows the documents that this web sends by id.
      env: {
        GRAPHQL_TRUSTED_DOCUMENTS:
          process.env['GRAPHQL_TRUSTED_DOCUMENTS'] || 'web/app/gql/persisted-documents.json',
      },
      readyUrl: `${server}/readyz`,
    },
    {
      name: 'The web',
      args: ['web/build/start.js'],
      env: {
        NODE_ENV: 'production',
        SERVER_INTERNAL_URL: process.env['SERVER_INTERNAL_URL'] ?? server,
      },
      readyUrl: `${web}/healthz`,
    },
  ],
  () => console.log(`CRM Flow — Meta Review runs on ${web}`),
);
process.exit();

// Starts the web process and stops it with grace. `--dev` compiles pages as they are asked for.
import closeWithGrace from 'close-with-grace';
import { readConfig } from '../app/config.server.ts';
import { createApp } from './app.ts';
import { loadBuiltPages, watchPages } from './pages.ts';

// Open pages hold a live stream; they reconnect by themselves, so nobody waits longer than this.
const graceMs = 5_000;

async function start() {
  const dev = process.argv.includes('--dev');
  // React reads it when the pages are loaded, which is after this line.
  process.env['NODE_ENV'] ??= dev ? 'development' : 'production';
  const config = readConfig(process.env);
  const pages = dev
    ? await watchPages(new URL('..', import.meta.url))
    : { ...(await loadBuiltPages(new URL('.', import.meta.url))), close: async () => {} };
  const app = await createApp(config, pages);
  closeWithGrace({ delay: graceMs }, async ({ err }) => {
    if (err) app.log.error({ err }, 'stopping after an error');
    await app.close();
    await pages.close();
  });
  await app.listen({ port: config.web.port, host: config.web.host });
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

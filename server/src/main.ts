// Starts the server and stops it with grace: what is in flight is answered, then the database is closed.
import closeWithGrace from 'close-with-grace';
import { createLog } from '#base/log';
import { readConfig } from '#config';
import { createApp } from './app.ts';

/** A stop that takes longer, once the load balancer knows of it, is forced, in milliseconds; a supervisor's usual patience is ten seconds. */
const GRACE_MS = 9_000;

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const app = await createApp(config, { log });
  await app.http.listen(config.http);
  const delay = config.http.stopDelayMs + GRACE_MS;
  closeWithGrace({ delay, logger: false }, async ({ err }) => {
    if (err !== undefined) log.fatal({ err }, 'stopping after an unexpected error');
    await app.close();
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

// The log: one JSON line an event, on standard output. What could carry a secret is never handed to it; the
// redaction list is the second wall, not the first.
import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

const REDACTED = [
  'authorization',
  'cookie',
  'access_token',
  'accessToken',
  'token',
  'code',
  'state',
  'session',
  'secret',
  'password',
  'req.headers',
  'res.headers',
  '*.authorization',
  '*.cookie',
  '*.access_token',
  '*.accessToken',
  '*.token',
  '*.secret',
  '*.password',
];

/**
 * Creates the log; `destination` lets a test read what was written. Lines are written behind the request that they tell of, and at
 * an exit before it: only a process that is killed takes the last ones with it.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, redact: { paths: REDACTED, censor: '[hidden]' }, base: null };
  return pino(options, destination ?? pino.destination({ sync: false }));
}

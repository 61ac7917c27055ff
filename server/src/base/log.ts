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

/** Creates the log; `destination` lets a test read what was written. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, redact: { paths: REDACTED, censor: '[hidden]' }, base: null };
  return destination === undefined ? pino(options) : pino(options, destination);
}

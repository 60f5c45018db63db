import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Names whose values never reach a log line, at any of the first two depths. */
const SECRETS = [
  'token',
  'password',
  'secret',
  'authorization',
  'cookie',
  'apiKey',
  'discordToken',
  'secretKey',
];

/** JSON lines on standard error: standard output stays for what a person asked to see. */
export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    pino.destination(2),
  );

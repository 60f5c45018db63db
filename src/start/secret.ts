import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors';

const LEAST_CHARACTERS = 32;

/** A file that was cut short would make every key guessable. */
const readSecret = (file: string): string => {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= LEAST_CHARACTERS) return secret;
  throw new AppError(
    'unavailable',
    `${file} does not hold a whole secret. Delete it: the next start makes another.`,
  );
};

/** The service's own key: from the configuration, else made once and kept in the data folder, readable by its owner only. */
export const loadSecret = (configured: string | null, dataDir: string): string => {
  if (configured !== null) return configured;
  const file = path.join(dataDir, 'secret.key');
  if (existsSync(file)) return readSecret(file);
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('hex');
  // `wx`: of two services that start at once the second reads what the first wrote.
  try {
    writeFileSync(file, secret, { flag: 'wx', mode: 0o600 });
  } catch {
    return readSecret(file);
  }
  chmodSync(file, 0o600);
  return secret;
};

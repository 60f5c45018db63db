import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** The version in package.json, which stands one folder above both src and dist. */
export const VERSION = manifest.parse(
  JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')),
).version;

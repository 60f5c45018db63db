import { ConfigError, readConfig } from './config';
import { AppError } from './errors';
import { createLog } from './log';
import { runDemo } from './start/demo';
import { register } from './start/register';
import { serve } from './start/serve';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const run = async (mode: string | undefined): Promise<void> => {
  const config = readConfig();
  const surroundings = { config, log: createLog(config.logLevel), say };
  if (mode === '--demo') return runDemo(surroundings);
  if (mode === '--register') return register(surroundings);
  return serve(surroundings);
};

const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return `The configuration is wrong:\n${error.message}`;
  if (error instanceof AppError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

run(process.argv[2])
  .then(() => process.exit(0))
  .catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });

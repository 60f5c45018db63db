import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const SERVICES = ['bot', 'api', 'worker'] as const;

const servicesList = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(SERVICES)).min(1));

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const text = z.string().min(1);

/** Every variable with its schema and an example; `.env.example` is tested against it. */
export const environmentSchema = z.object({
  SERVICES: servicesList.default([...SERVICES]).meta({ example: 'bot,api,worker' }),
  DATA_DIR: text.default('./var').meta({ example: './var' }),
  DATABASE_URL: text
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:PATH or postgres://…')
    .optional()
    .meta({ example: 'postgres://gw2:secret@127.0.0.1:5432/gw2optimizer' }),
  TEMPORAL_ADDRESS: text
    .regex(/^[^\s/]+:\d+$/, 'must be host:port')
    .optional()
    .meta({ example: '127.0.0.1:7233' }),
  TEMPORAL_NAMESPACE: text.default('default').meta({ example: 'default' }),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis address' })
    .optional()
    .meta({ example: 'redis://127.0.0.1:6379' }),
  HOST: text.default('127.0.0.1').meta({ example: '127.0.0.1' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).meta({ example: '8080' }),
  PUBLIC_URL: httpUrl.optional().meta({ example: 'https://gw2.example.org' }),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0).meta({ example: '1' }),
  DISCORD_TOKEN: text.optional().meta({ example: "your application's bot token" }),
  DISCORD_GUILD_ID: text
    .regex(/^\d{15,21}$/, 'must be a server id')
    .optional()
    .meta({ example: '123456789012345678' }),
  DISCORD_API_URL: httpUrl.default('https://discord.com/api').meta({ example: 'https://discord.com/api' }),
  OLLAMA_HOST: httpUrl.default('http://127.0.0.1:11434').meta({ example: 'http://127.0.0.1:11434' }),
  SECRET_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .meta({ example: 'at least 32 characters, such as 64 random hexadecimal digits' }),
  ANONYMOUS_RUNS: onOff.optional().meta({ example: 'on' }),
  RATE_LIMITS: onOff.default(true).meta({ example: 'on' }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ example: 'info' }),
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .meta({ example: 'production' }),
  GW2OPTIMIZER_CACHE: text.optional().meta({ example: '~/.cache/gw2optimizer' }),
});

type Environment = z.output<typeof environmentSchema>;

/** Thrown at start; `message` is ready to print. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const explain = (issue: z.core.$ZodIssue): string => {
  const name = String(issue.path[0]);
  const field = Object.entries(environmentSchema.shape).find(([key]) => key === name)?.[1];
  return `${name}: ${issue.message}. Example: ${name}=${String(field?.meta()?.['example'] ?? '')}`;
};

const parse = (environment: NodeJS.ProcessEnv): Environment => {
  // An empty value means unset: compose files and shells pass those.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(explain).join('\n'));
  return parsed.data;
};

const checkProduction = (values: Environment): void => {
  if (values.NODE_ENV !== 'production' || values.SECRET_KEY) return;
  throw new ConfigError(
    'SECRET_KEY: required when NODE_ENV=production. Example: SECRET_KEY=at least 32 characters, such as 64 random hexadecimal digits',
  );
};

/** Reads and checks the environment. Throws ConfigError naming each wrong variable. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env) => {
  const values = parse(environment);
  checkProduction(values);
  const dataDir = path.resolve(values.DATA_DIR);
  return Object.freeze({
    services: values.SERVICES,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `sqlite:${path.join(dataDir, 'gw2optimizer.sqlite')}`,
    /** null = embedded dev server. */
    temporalAddress: values.TEMPORAL_ADDRESS ?? null,
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    redisUrl: values.REDIS_URL ?? null,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    trustProxyHops: values.TRUST_PROXY,
    discordToken: values.DISCORD_TOKEN ?? null,
    discordGuildId: values.DISCORD_GUILD_ID ?? null,
    discordApiUrl: values.DISCORD_API_URL,
    ollamaHost: values.OLLAMA_HOST,
    /** null = generated into the data folder. */
    secretKey: values.SECRET_KEY ?? null,
    anonymousRuns: values.ANONYMOUS_RUNS ?? values.NODE_ENV !== 'production',
    rateLimits: values.RATE_LIMITS,
    logLevel: values.LOG_LEVEL,
    production: values.NODE_ENV === 'production',
    cacheDir: values.GW2OPTIMIZER_CACHE ?? path.join(homedir(), '.cache', 'gw2optimizer'),
  });
};

export type Config = ReturnType<typeof readConfig>;

import type { Config } from '../config';

/** What is switched off, and how to switch it on, a line each. */
export const switchedOff = (config: Config): string[] => {
  const bot = config.services.includes('bot') && config.discordToken === null;
  return [
    ...(bot ? ['bot         off: set DISCORD_TOKEN to your bot token (discord.com/developers)'] : []),
    ...(config.redisUrl === null
      ? ['redis       off: limits are counted in this process; set REDIS_URL to share them']
      : []),
    ...(config.anonymousRuns || !config.services.includes('api')
      ? []
      : ['anonymous   off: REST runs need an account; set ANONYMOUS_RUNS=on to allow them']),
  ];
};

/** The first thing to try, ready to paste. */
export const firstRequest = (address: string): string =>
  `try it      curl -s '${address}/api/v1/builds/optimize?wait=20' -H 'content-type: application/json' -d '{"profession":"Guardian"}'`;

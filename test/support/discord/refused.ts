import { DiscordAPIError } from 'discord.js';

export interface Refused {
  readonly status: number;
  readonly code: number;
  /** "embeds.0.title BASE_TYPE_MAX_LENGTH", one for each complaint. */
  readonly complaints: readonly string[];
}

const flatten = (node: unknown, path: readonly string[]): readonly string[] =>
  Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => [path.join('.'), code].join(' ').trim())
      : flatten(value, [...path, key]),
  );

/** What Discord's client hears of a request that may be refused. */
export const refused = async (request: Promise<unknown>): Promise<Refused | 'accepted'> => {
  try {
    await request;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const { code, errors = {} } = error.rawError as { code: number; errors?: unknown };
    return { status: error.status, code, complaints: flatten(errors, []) };
  }
};

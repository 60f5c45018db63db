/** Every route of the double, as a test names it in faults and finds it in the log. */
export const ROUTES = [
  'GET /gateway',
  'GET /gateway/bot',
  'GET /users/@me',
  'GET /users/:userId',
  'POST /users/@me/channels',
  'GET /applications/@me',
  'GET /oauth2/applications/@me',
  'GET /applications/:applicationId/commands',
  'PUT /applications/:applicationId/commands',
  'GET /applications/:applicationId/guilds/:guildId/commands',
  'PUT /applications/:applicationId/guilds/:guildId/commands',
  'POST /interactions/:interactionId/:token/callback',
  'POST /webhooks/:applicationId/:token',
  'GET /webhooks/:applicationId/:token/messages/@original',
  'PATCH /webhooks/:applicationId/:token/messages/@original',
  'DELETE /webhooks/:applicationId/:token/messages/@original',
  'GET /webhooks/:applicationId/:token/messages/:messageId',
  'PATCH /webhooks/:applicationId/:token/messages/:messageId',
  'DELETE /webhooks/:applicationId/:token/messages/:messageId',
  'GET /channels/:channelId',
  'POST /channels/:channelId/typing',
  'POST /channels/:channelId/messages',
  'GET /channels/:channelId/messages/:messageId',
  'PATCH /channels/:channelId/messages/:messageId',
  'DELETE /channels/:channelId/messages/:messageId',
] as const;

export type Route = (typeof ROUTES)[number];

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Clients write `%40original` as well as `@original`. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const paramsOf = (pattern: readonly string[], parts: readonly string[]): Record<string, string> | null => {
  const pairs = pattern.map((piece, index) => [piece, parts[index] ?? ''] as const);
  const fits = pairs.every(([piece, part]) => piece.startsWith(':') || piece === part);
  if (!fits || pattern.length !== parts.length) return null;
  const named = pairs.filter(([piece]) => piece.startsWith(':'));
  return Object.fromEntries(named.map(([piece, part]) => [piece.slice(1), part]));
};

const split = (route: Route): readonly [string, readonly string[]] => {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.split('/').slice(1)];
};

/** The route of a request; 'method' when the path exists for other methods only; null for no such path. */
export const matchRoute = (method: string, path: string): Match | 'method' | null => {
  const parts = path.split('/').slice(1).map(decoded);
  const fitting = ROUTES.flatMap((route) => {
    const [verb, pattern] = split(route);
    const params = paramsOf(pattern, parts);
    return params ? [{ route, params, verb }] : [];
  });
  const exact = fitting.find(({ verb }) => verb === method);
  if (exact) return { route: exact.route, params: exact.params };
  return fitting.length > 0 ? 'method' : null;
};

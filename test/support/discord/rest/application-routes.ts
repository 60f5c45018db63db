import type { APIUser } from 'discord-api-types/v10';
import { refusal } from '../refusal';
import { fieldsOf } from '../rules/schema';
import type { Commands } from '../state/commands';
import { channelPayload } from '../state/payloads';
import type { World } from '../state/world';
import { type Handlers, ok, param, type RouteRequest } from './handler';

interface Deps {
  readonly bot: APIUser;
  readonly world: World;
  readonly commands: Commands;
  readonly gatewayUrl: () => string;
}

type Own =
  | 'GET /gateway'
  | 'GET /gateway/bot'
  | 'GET /users/@me'
  | 'GET /users/:userId'
  | 'POST /users/@me/channels'
  | 'GET /applications/@me'
  | 'GET /oauth2/applications/@me'
  | 'GET /applications/:applicationId/commands'
  | 'PUT /applications/:applicationId/commands'
  | 'GET /applications/:applicationId/guilds/:guildId/commands'
  | 'PUT /applications/:applicationId/guilds/:guildId/commands';

const SESSION_STARTS = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };

const applicationOf = (bot: APIUser) => ({
  id: bot.id,
  name: bot.username,
  icon: null,
  description: '',
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  team: null,
  flags: 0,
  bot,
});

/** Gateway address, identities and registered commands. */
export const createApplicationRoutes = ({ bot, world, commands, gatewayUrl }: Deps): Handlers<Own> => {
  const requireOwn = (request: RouteRequest): void => {
    if (param(request, 'applicationId') !== bot.id) throw refusal('unknownApplication');
  };
  const guildOf = (request: RouteRequest): string => {
    const guild = world.guild(param(request, 'guildId'));
    if (!guild?.installed) throw refusal('missingAccess');
    return guild.id;
  };
  const list = (request: RouteRequest, guildId: string | null) => {
    requireOwn(request);
    return ok(commands.list(guildId, request.query.get('with_localizations') === 'true'));
  };
  const overwrite = (request: RouteRequest, guildId: string | null) => {
    requireOwn(request);
    return ok(commands.overwrite(guildId, request.body));
  };

  return {
    'GET /gateway': () => ok({ url: gatewayUrl() }),
    'GET /gateway/bot': () => ok({ url: gatewayUrl(), shards: 1, session_start_limit: SESSION_STARTS }),
    'GET /users/@me': () => ok(bot),
    'GET /users/:userId': (request) => {
      const user = world.user(param(request, 'userId'));
      if (!user) throw refusal('unknownUser');
      return ok(user);
    },
    'POST /users/@me/channels': ({ body }) => {
      const user = world.user(String(fieldsOf(body).recipient_id));
      if (!user) throw refusal('invalidRecipients');
      return ok(channelPayload(world.openDm(user.id), world, bot.id));
    },
    'GET /applications/@me': () => ok(applicationOf(bot)),
    'GET /oauth2/applications/@me': () => ok(applicationOf(bot)),
    'GET /applications/:applicationId/commands': (request) => list(request, null),
    'PUT /applications/:applicationId/commands': (request) => overwrite(request, null),
    'GET /applications/:applicationId/guilds/:guildId/commands': (request) => list(request, guildOf(request)),
    'PUT /applications/:applicationId/guilds/:guildId/commands': (request) =>
      overwrite(request, guildOf(request)),
  };
};

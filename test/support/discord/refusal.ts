import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** Where in the request's body something is wrong: `['embeds', 0, 'title']`. */
export type Path = readonly (string | number)[];

export interface Issue {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Discord's answer to a request that it does not carry out. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(String(body.message));
  }
}

const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  invalidVersion: [400, RESTJSONErrorCodes.InvalidAPIVersion, 'Invalid API version'],
  invalidJson: [
    400,
    RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
    'The request body contains invalid JSON.',
  ],
  tooLarge: [413, RESTJSONErrorCodes.RequestEntityTooLarge, 'Request entity too large'],
  unknownApplication: [404, RESTJSONErrorCodes.UnknownApplication, 'Unknown Application'],
  unknownChannel: [404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel'],
  unknownMessage: [404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message'],
  unknownUser: [404, RESTJSONErrorCodes.UnknownUser, 'Unknown User'],
  unknownWebhook: [404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction'],
  alreadyAcknowledged: [
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  ],
  tooManyFollowUps: [
    400,
    RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'Maximum number of follow up messages for this interaction has been reached',
  ],
  tooManyCommands: [
    400,
    RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
    'Maximum number of application commands reached (100).',
  ],
  invalidWebhookToken: [401, RESTJSONErrorCodes.InvalidWebhookToken, 'Invalid Webhook Token'],
  missingAccess: [403, RESTJSONErrorCodes.MissingAccess, 'Missing Access'],
  missingPermissions: [403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions'],
  notAuthor: [
    403,
    RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  ],
  emptyMessage: [400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
  closedDm: [403, RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'Cannot send messages to this user'],
  invalidRecipients: [400, RESTJSONErrorCodes.InvalidRecipients, 'Invalid Recipient(s)'],
} as const;

export const refusal = (kind: keyof typeof REFUSALS): Refusal => {
  const [status, code, message] = REFUSALS[kind];
  return new Refusal(status, { code, message });
};

type Tree = { [key: string]: Tree | { code: string; message: string }[] };

const grow = (tree: Tree, issue: Issue): void => {
  const leaf = issue.path.reduce<Tree>((node, key) => {
    const next = node[String(key)];
    if (next && !Array.isArray(next)) return next;
    const made: Tree = {};
    node[String(key)] = made;
    return made;
  }, tree);
  const errors = leaf._errors;
  const entry = { code: issue.code, message: issue.message };
  leaf._errors = Array.isArray(errors) ? [...errors, entry] : [entry];
};

/** 50035 with one `_errors` list at each wrong place, as Discord nests them. */
export const invalidForm = (issues: readonly Issue[]): Refusal => {
  const errors: Tree = {};
  for (const issue of issues) grow(errors, issue);
  const code = RESTJSONErrorCodes.InvalidFormBodyOrContentType;
  return new Refusal(400, { code, message: 'Invalid Form Body', errors });
};

/** Throws the form error if there is anything to complain about. */
export const requireNone = (issues: readonly Issue[]): void => {
  if (issues.length > 0) throw invalidForm(issues);
};

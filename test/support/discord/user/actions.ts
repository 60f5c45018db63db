import { randomUUID } from 'node:crypto';
import { type APIUser, InteractionType } from 'discord-api-types/v10';
import type { Gateway } from '../gateway/gateway';
import type { Clock } from '../state/clock';
import type { Commands } from '../state/commands';
import type { Interactions, SentInteraction } from '../state/interactions';
import type { MessageState, Messages } from '../state/messages';
import type { Renderer } from '../state/render';
import type { World } from '../state/world';
import {
  type AutocompleteRequest,
  autocompleteData,
  type CommandRequest,
  commandData,
  findCommand,
} from './command';
import { type FieldValues, modalData } from './modal';
import type { ValueDeps } from './option-values';
import { type Origin, type Place, placeFields, placeOf } from './origin';
import { buttonData, selectData, type Target } from './press';

/** A press on a message. The presser is the default user unless named; the place is the message's. */
export interface PressRequest
  extends Target,
    Pick<Origin, 'user' | 'locale' | 'appPermissions' | 'memberPermissions'> {
  readonly messageId: string;
}

export interface SelectRequest extends PressRequest {
  readonly values: readonly string[];
}

export interface ModalRequest {
  /** The interaction that the bot answered with a modal. */
  readonly interaction: SentInteraction;
  /** By custom id. */
  readonly fields: FieldValues;
}

export interface ActionDeps {
  readonly world: World;
  readonly commands: Commands;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly render: Renderer;
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly botId: string;
  readonly defaultUser: APIUser;
  readonly values: ValueDeps;
}

interface Outgoing {
  readonly type: InteractionType;
  readonly place: Place;
  readonly data: unknown;
  readonly message?: MessageState | undefined;
  readonly focusedType?: SentInteraction['focusedType'];
}

const dispatch = (deps: ActionDeps, { type, place, data, message, focusedType = null }: Outgoing) => {
  const sent: SentInteraction = {
    id: deps.newId(),
    token: `${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
    type,
    user: place.user,
    guildId: place.guild?.id ?? null,
    channelId: place.channel.id,
    createdAtMs: deps.clock.now(),
    sourceMessageId: message?.id ?? null,
    userInstalled: place.guild?.installed === false,
    focusedType,
  };
  deps.interactions.add(sent);
  deps.gateway.dispatch('INTERACTION_CREATE', {
    id: sent.id,
    token: sent.token,
    application_id: deps.botId,
    type,
    version: 1,
    data,
    ...placeFields(place, deps.world, deps.botId),
    ...(message ? { message: deps.render(message) } : {}),
  });
  return sent;
};

/** The message pressed, if this user can see it. Throws otherwise. */
const visibleTo = (deps: ActionDeps, messageId: string, user: APIUser): MessageState => {
  const message = deps.messages.find(messageId);
  if (!message || message.deleted) throw new Error(`There is no message ${messageId}`);
  const owner =
    message.interactionId === null ? null : deps.interactions.stateOf(message.interactionId).sent.user;
  if (message.ephemeral && owner?.id !== user.id)
    throw new Error('An ephemeral message is shown to its user only');
  return message;
};

const press = (deps: ActionDeps, request: PressRequest, dataOf: (message: MessageState) => unknown) => {
  const message = visibleTo(deps, request.messageId, request.user ?? deps.defaultUser);
  const channel = deps.world.channel(message.channelId);
  if (!channel) throw new Error(`The channel of message ${message.id} is gone`);
  const where = { channelId: channel.id, guildId: channel.guildId };
  const place = placeOf({ ...request, ...where }, deps.world, deps.defaultUser);
  return dispatch(deps, { type: InteractionType.MessageComponent, place, data: dataOf(message), message });
};

const submit = (deps: ActionDeps, { interaction, fields }: ModalRequest): SentInteraction => {
  const { modal, sent } = deps.interactions.stateOf(interaction.id);
  if (!modal) throw new Error(`Interaction ${sent.id} shows no modal`);
  const where = { user: sent.user, channelId: sent.channelId, guildId: sent.guildId };
  const place = placeOf(where, deps.world, deps.defaultUser);
  const message = sent.sourceMessageId === null ? undefined : deps.messages.find(sent.sourceMessageId);
  const data = modalData(modal, fields, deps.values);
  deps.interactions.update(sent.id, { modal: null });
  return dispatch(deps, { type: InteractionType.ModalSubmit, place, data, message });
};

const command = (deps: ActionDeps, request: CommandRequest): SentInteraction => {
  const place = placeOf(request, deps.world, deps.defaultUser);
  const data = commandData(findCommand(request, deps.commands, place), request, place, deps.values);
  return dispatch(deps, { type: InteractionType.ApplicationCommand, place, data });
};

const complete = (deps: ActionDeps, request: AutocompleteRequest): SentInteraction => {
  const place = placeOf(request, deps.world, deps.defaultUser);
  const found = findCommand(request, deps.commands, place);
  const built = autocompleteData(found, request, place, deps.values);
  return dispatch(deps, { type: InteractionType.ApplicationCommandAutocomplete, place, ...built });
};

/** What a user can do in Discord's client, which itself refuses the impossible (these throw). */
export const createActions = (deps: ActionDeps) => ({
  command: (request: CommandRequest) => command(deps, request),
  complete: (request: AutocompleteRequest) => complete(deps, request),
  pressButton: (request: PressRequest) => press(deps, request, (message) => buttonData(message, request)),
  selectMenu: (request: SelectRequest) =>
    press(deps, request, (message) => selectData(message, request, request.values)),
  submitModal: (request: ModalRequest) => submit(deps, request),
});

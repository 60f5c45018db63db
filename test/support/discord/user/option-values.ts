import {
  type APIApplicationCommandBasicOption,
  type APIUser,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { fieldsOf, listOf } from '../rules/schema';
import { type Attachment, attachFile } from '../state/attachments';
import { channelPayload, memberFields } from '../state/payloads';
import { attachmentPayload } from '../state/render';
import type { World } from '../state/world';

/** A file that the user attaches. */
export interface UserFile {
  readonly filename: string;
  readonly bytes: Buffer;
  readonly contentType?: string;
}

/** As a test gives it: text and numbers as such; users and channels by id; files as content. */
export type OptionValue = string | number | boolean | UserFile;

export interface ValueDeps {
  readonly world: World;
  readonly botId: string;
  readonly newId: () => string;
  readonly origin: () => string;
  readonly keepFile: (attachment: Attachment) => void;
}

/** One option as the interaction carries it, and what goes into `data.resolved`. */
export interface BuiltValue {
  readonly value: string | number | boolean;
  readonly resolved?: { readonly kind: string; readonly id: string; readonly payload: unknown };
}

const complain = (option: APIApplicationCommandBasicOption, problem: string): never => {
  throw new Error(`Discord's client would not send option "${option.name}": ${problem}`);
};

const within = (
  option: APIApplicationCommandBasicOption,
  size: number,
  least: unknown,
  most: unknown,
): void => {
  if (typeof least === 'number' && size < least) complain(option, `${size} is less than ${least}`);
  if (typeof most === 'number' && size > most) complain(option, `${size} is more than ${most}`);
};

const checkChoice = (option: APIApplicationCommandBasicOption, value: OptionValue): void => {
  const choices = listOf(fieldsOf(option).choices).map((choice) => fieldsOf(choice).value);
  if (choices.length > 0 && !choices.includes(value)) {
    complain(option, `"${String(value)}" is none of its choices ${choices.join(', ')}`);
  }
};

const textValue = (option: APIApplicationCommandBasicOption, value: OptionValue): BuiltValue => {
  if (typeof value !== 'string') return complain(option, 'it takes text');
  const { min_length, max_length } = fieldsOf(option);
  within(option, value.length, min_length, max_length ?? 6000);
  checkChoice(option, value);
  return { value };
};

const numberValue = (option: APIApplicationCommandBasicOption, value: OptionValue): BuiltValue => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return complain(option, 'it takes a number');
  if (option.type === Type.Integer && !Number.isSafeInteger(value))
    return complain(option, 'it takes an integer');
  const { min_value, max_value } = fieldsOf(option);
  within(option, value, min_value, max_value);
  checkChoice(option, value);
  return { value };
};

const userValue = (
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  { world }: ValueDeps,
): BuiltValue => {
  const user: APIUser | undefined = world.user(String(value));
  if (!user) return complain(option, `there is no user ${String(value)}`);
  return { value: user.id, resolved: { kind: 'users', id: user.id, payload: user } };
};

const channelValue = (
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  deps: ValueDeps,
): BuiltValue => {
  const channel = deps.world.channel(String(value));
  if (!channel) return complain(option, `there is no channel ${String(value)}`);
  const types = listOf(fieldsOf(option).channel_types);
  if (types.length > 0 && !types.includes(channel.type))
    return complain(option, 'the channel has the wrong type');
  const payload = {
    ...channelPayload(channel, deps.world, deps.botId),
    permissions: String(channel.permissions),
    app_permissions: String(channel.permissions),
  };
  return { value: channel.id, resolved: { kind: 'channels', id: channel.id, payload } };
};

export const fileValue = (file: UserFile, deps: ValueDeps) => {
  const upload = {
    index: 0,
    contentType: file.contentType ?? '',
    filename: file.filename,
    bytes: file.bytes,
  };
  const attachment = attachFile(upload, deps.newId());
  deps.keepFile(attachment);
  return {
    value: attachment.id,
    resolved: {
      kind: 'attachments',
      id: attachment.id,
      payload: { ...attachmentPayload(deps.origin(), 'ephemeral', attachment), ephemeral: true },
    },
  };
};

/** Throws where Discord's client would not let the user send the value. */
export const buildValue = (
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  deps: ValueDeps,
): BuiltValue => {
  switch (option.type) {
    case Type.String:
      return textValue(option, value);
    case Type.Integer:
    case Type.Number:
      return numberValue(option, value);
    case Type.Boolean:
      return typeof value === 'boolean' ? { value } : complain(option, 'it takes true or false');
    case Type.Attachment:
      return typeof value === 'object' ? fileValue(value, deps) : complain(option, 'it takes a file');
    case Type.Channel:
      return channelValue(option, value, deps);
    case Type.User:
    case Type.Mentionable:
      return userValue(option, value, deps);
    default:
      return complain(option, `the double has no values of type ${option.type}`);
  }
};

/** `data.resolved`, with a member beside each user in a guild. */
export const resolvedFields = (values: readonly BuiltValue[], inGuild: boolean): Record<string, unknown> => {
  const found = values.flatMap(({ resolved }) => resolved ?? []);
  if (found.length === 0) return {};
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const table = (kind: string) =>
    Object.fromEntries(found.filter((one) => one.kind === kind).map((one) => [one.id, one.payload]));
  const members = Object.fromEntries(
    found.filter(({ kind }) => kind === 'users').map(({ id }) => [id, { ...memberFields, permissions: '0' }]),
  );
  const withMembers = inGuild && kinds.includes('users') ? { members } : {};
  return { resolved: { ...Object.fromEntries(kinds.map((kind) => [kind, table(kind)])), ...withMembers } };
};

import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Fields, fieldsOf, listOf } from '../rules/schema';
import { walkComponents } from '../rules/walk';
import type { MessageState } from '../state/messages';

/** Which component: by `customId` or by what is written on it. The first that fits. */
export interface Target {
  readonly customId?: string;
  readonly label?: string;
}

const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

const wordsOn = (component: Fields): unknown => component.label ?? component.placeholder;

const fits = (component: Fields, { customId, label }: Target): boolean =>
  (customId === undefined || component.custom_id === customId) &&
  (label === undefined || wordsOn(component) === label);

/** Throws when the message shows no such component or it is switched off. */
const findComponent = (message: MessageState, target: Target, types: readonly unknown[]): Fields => {
  const shown = walkComponents(message.components, []).map(({ component }) => component);
  const found = shown.filter(({ type }) => types.includes(type)).find((component) => fits(component, target));
  if (!found) throw new Error(`Message ${message.id} shows no such component: ${JSON.stringify(target)}`);
  if (found.disabled === true) throw new Error(`"${String(wordsOn(found))}" is disabled`);
  return found;
};

export const buttonData = (message: MessageState, target: Target): Fields => {
  const button = findComponent(message, target, [ComponentType.Button]);
  if (button.style === ButtonStyle.Link) throw new Error('A link button sends nothing');
  return { component_type: ComponentType.Button, custom_id: button.custom_id, id: button.id };
};

/** `values` within what a select lets the user choose. Throws otherwise. */
export const checkSelection = (select: Fields, values: readonly string[]): void => {
  const least = Number(select.min_values ?? 1);
  const most = Number(select.max_values ?? 1);
  if (values.length < least || values.length > most) {
    throw new Error(`Choose between ${least} and ${most} values`);
  }
  if (select.type !== ComponentType.StringSelect) return;
  const offered = listOf(select.options).map((option) => fieldsOf(option).value);
  const strangers = values.filter((value) => !offered.includes(value));
  if (strangers.length > 0) throw new Error(`Not among the options: ${strangers.join(', ')}`);
};

export const selectData = (message: MessageState, target: Target, values: readonly string[]): Fields => {
  const select = findComponent(message, target, SELECTS);
  checkSelection(select, values);
  return { component_type: select.type, custom_id: select.custom_id, id: select.id, values };
};

import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import { type Fields, fieldsOf, listOf } from '../rules/schema';
import { walkComponents } from '../rules/walk';
import { type BuiltValue, fileValue, resolvedFields, type UserFile, type ValueDeps } from './option-values';
import { checkSelection } from './press';

/** Text, a tick, chosen values, or files. */
export type FieldValue = string | boolean | readonly string[] | readonly UserFile[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

interface Filled {
  readonly sent: Fields;
  readonly values: readonly BuiltValue[];
}

const complain = (field: Fields, problem: string): never => {
  throw new Error(`Discord's client would not submit field "${String(field.custom_id)}": ${problem}`);
};

const textField = (field: Fields, given: FieldValue | undefined): Filled => {
  const value = given ?? field.value ?? '';
  if (typeof value !== 'string') return complain(field, 'it takes text');
  const { min_length = 0, max_length = 4000, required = true } = field;
  if (value === '' && required !== false) complain(field, 'it is required');
  if (value !== '' && value.length < Number(min_length))
    complain(field, `it needs ${String(min_length)} characters`);
  if (value.length > Number(max_length)) complain(field, `it takes ${String(max_length)} characters`);
  return { sent: { value }, values: [] };
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isFile = (value: unknown): value is UserFile => typeof value === 'object' && value !== null;

const uploadField = (given: FieldValue | undefined, deps: ValueDeps): Filled => {
  const values = listOf(given)
    .filter(isFile)
    .map((file) => fileValue(file, deps));
  return { sent: { values: values.map(({ value }) => value) }, values };
};

const choiceField = (field: Fields, given: FieldValue | undefined): Filled => {
  const values = isText(given) ? [given] : listOf(given).filter(isText);
  if (field.required === false && values.length === 0) return { sent: { values }, values: [] };
  checkSelection(field, values);
  return { sent: { values }, values: [] };
};

const fill = (field: Fields, given: FieldValue | undefined, deps: ValueDeps): Filled => {
  switch (field.type) {
    case ComponentType.TextInput:
      return textField(field, given);
    case ComponentType.FileUpload:
      return uploadField(given, deps);
    case ComponentType.Checkbox:
      return { sent: { value: given ?? field.default ?? false }, values: [] };
    case ComponentType.RadioGroup:
      return { sent: { value: isText(given) ? given : null }, values: [] };
    default:
      return choiceField(field, given);
  }
};

/** `data` of a submitted modal. Throws where Discord's client would not let the user submit. */
export const modalData = (
  modal: APIModalInteractionResponseCallbackData,
  fields: FieldValues,
  deps: ValueDeps,
): Fields => {
  const placed = walkComponents(modal.components, []).map(({ component }) => component);
  const ids = placed.map(({ custom_id }) => custom_id);
  const strangers = Object.keys(fields).filter((id) => !ids.includes(id));
  if (strangers.length > 0) throw new Error(`The modal has no field ${strangers.join(', ')}`);
  const values: BuiltValue[] = [];
  const filled = (field: Fields, id: number): Fields => {
    const { sent, values: more } = fill(field, fields[String(field.custom_id)], deps);
    values.push(...more);
    return { type: field.type, id, custom_id: field.custom_id, ...sent };
  };
  const components = modal.components.map((component, index) => {
    const { type, components: row, component: labelled } = fieldsOf(component);
    const id = 2 * index + 1;
    if (labelled) return { type, id, component: filled(fieldsOf(labelled), id + 1) };
    return row
      ? { type, id, components: listOf(row).map((one) => filled(fieldsOf(one), id + 1)) }
      : { type, id };
  });
  return { custom_id: modal.custom_id, components, ...resolvedFields(values, false) };
};

import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import { treeIssues } from './components';
import { componentId, customId, entitySelect, stringSelect } from './controls';
import {
  all,
  boolean,
  byType,
  fieldsOf,
  integer,
  issue,
  list,
  oneOf,
  type Rule,
  record,
  required,
  text,
} from './schema';

const inputShape = record(
  {
    id: componentId,
    custom_id: customId,
    style: oneOf([TextInputStyle.Short, TextInputStyle.Paragraph]),
    label: text({ min: 1, max: LIMITS.modalLabel }),
    value: text({ max: LIMITS.textInput }),
    placeholder: text({ max: LIMITS.textInputPlaceholder }),
    required: boolean,
    min_length: integer({ min: 0, max: LIMITS.textInput }),
    max_length: integer({ min: 1, max: LIMITS.textInput }),
  },
  ['custom_id', 'style'],
);

const inputRange: Rule = (value, path) => {
  const { min_length, max_length } = fieldsOf(value);
  if (typeof min_length !== 'number' || typeof max_length !== 'number' || min_length <= max_length) return [];
  return [
    issue([...path, 'min_length'], 'TEXT_INPUT_COMPONENT_LENGTH_INVALID', 'min_length exceeds max_length'),
  ];
};

const input = all(inputShape, inputRange);

/** Outside a Label the input carries its own. */
const labelledInput: Rule = all(input, (value, path) =>
  fieldsOf(value).label ? [] : [required([...path, 'label'])],
);

const choice = record(
  {
    label: text({ min: 1, max: LIMITS.selectText }),
    value: text({ min: 1, max: LIMITS.selectText }),
    description: text({ max: LIMITS.selectText }),
    default: boolean,
  },
  ['label', 'value'],
);

const choiceGroup = (min: number): Rule =>
  record(
    {
      id: componentId,
      custom_id: customId,
      required: boolean,
      options: list(choice, { min, max: LIMITS.choiceOptions }),
      min_values: integer({ min: 0, max: LIMITS.choiceOptions }),
      max_values: integer({ min: 1, max: LIMITS.choiceOptions }),
    },
    ['custom_id', 'options'],
  );

const upload = record(
  {
    id: componentId,
    custom_id: customId,
    required: boolean,
    min_values: integer({ min: 0, max: LIMITS.uploads }),
    max_values: integer({ min: 1, max: LIMITS.uploads }),
  },
  ['custom_id'],
);

const label = record(
  {
    id: componentId,
    label: text({ min: 1, max: LIMITS.modalLabel }),
    description: text({ min: 1, max: LIMITS.modalDescription }),
    component: byType({
      [ComponentType.TextInput]: input,
      [ComponentType.StringSelect]: stringSelect,
      [ComponentType.UserSelect]: entitySelect,
      [ComponentType.RoleSelect]: entitySelect,
      [ComponentType.MentionableSelect]: entitySelect,
      [ComponentType.ChannelSelect]: entitySelect,
      [ComponentType.FileUpload]: upload,
      [ComponentType.RadioGroup]: choiceGroup(2),
      [ComponentType.CheckboxGroup]: choiceGroup(1),
      [ComponentType.Checkbox]: record({ id: componentId, custom_id: customId, default: boolean }, [
        'custom_id',
      ]),
    }),
  },
  ['label', 'component'],
);

const inputRow = record(
  {
    id: componentId,
    components: list(byType({ [ComponentType.TextInput]: labelledInput }), { min: 1, max: 1 }),
  },
  ['components'],
);

const textDisplay = record({ id: componentId, content: text({ min: 1, max: LIMITS.textInput }) }, [
  'content',
]);

const shape = record(
  {
    custom_id: customId,
    title: text({ min: 1, max: LIMITS.modalTitle }),
    components: list(
      byType({
        [ComponentType.ActionRow]: inputRow,
        [ComponentType.Label]: label,
        [ComponentType.TextDisplay]: textDisplay,
      }),
      { min: 1, max: LIMITS.modalComponents },
    ),
  },
  ['custom_id', 'title', 'components'],
);

/** `data` of a callback that opens a modal. */
export const modal: Rule = all(shape, (value, path) =>
  treeIssues(fieldsOf(value).components, [...path, 'components'], false),
);

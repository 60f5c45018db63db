import { ComponentType } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import type { Issue, Path } from '../refusal';
import { button, componentId, entitySelect, stringSelect } from './controls';
import { mediaUrl } from './embeds';
import {
  all,
  anything,
  boolean,
  byType,
  fieldsOf,
  integer,
  issue,
  list,
  listOf,
  matching,
  oneOf,
  type Rule,
  record,
  text,
} from './schema';
import { type Placed, walkComponents } from './walk';

const rowShape = record(
  {
    id: componentId,
    components: list(
      byType({
        [ComponentType.Button]: button,
        [ComponentType.StringSelect]: stringSelect,
        [ComponentType.UserSelect]: entitySelect,
        [ComponentType.RoleSelect]: entitySelect,
        [ComponentType.MentionableSelect]: entitySelect,
        [ComponentType.ChannelSelect]: entitySelect,
      }),
      { min: 1, max: LIMITS.rowButtons },
    ),
  },
  ['components'],
);

/** A row holds five buttons or one select. */
const rowWidth: Rule = (value, path) => {
  const components = listOf(fieldsOf(value).components);
  const wide = components.some((component) => fieldsOf(component).type !== ComponentType.Button);
  if (!wide || components.length === 1) return [];
  return components
    .slice(1)
    .map((_, index) =>
      issue(
        [...path, 'components', index + 1],
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      ),
    );
};

const row = all(rowShape, rowWidth);

const textDisplay = record({ id: componentId, content: text({ min: 1, max: LIMITS.v2Text }) }, ['content']);
const media = record({ url: mediaUrl }, ['url']);
const altText = text({ min: 1, max: LIMITS.altText });
const thumbnail = record({ id: componentId, media, description: altText, spoiler: boolean }, ['media']);

const section = record(
  {
    id: componentId,
    components: list(byType({ [ComponentType.TextDisplay]: textDisplay }), {
      min: 1,
      max: LIMITS.sectionTexts,
    }),
    accessory: byType({ [ComponentType.Button]: button, [ComponentType.Thumbnail]: thumbnail }),
  },
  ['components', 'accessory'],
);

const galleryItem = record({ media, description: altText, spoiler: boolean }, ['media']);

const gallery = record({ id: componentId, items: list(galleryItem, { min: 1, max: LIMITS.galleryItems }) }, [
  'items',
]);

const ownFile = matching(
  /^attachment:\/\//,
  'UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED',
  'This media item must reference an attachment',
);

const file = record({ id: componentId, file: record({ url: ownFile }, ['url']), spoiler: boolean }, ['file']);

const separator = record({ id: componentId, divider: boolean, spacing: oneOf([1, 2]) });

const inContainer = {
  [ComponentType.ActionRow]: row,
  [ComponentType.Section]: section,
  [ComponentType.TextDisplay]: textDisplay,
  [ComponentType.MediaGallery]: gallery,
  [ComponentType.File]: file,
  [ComponentType.Separator]: separator,
};

const container = record(
  {
    id: componentId,
    accent_color: integer({ min: 0, max: LIMITS.color }),
    spoiler: boolean,
    components: list(byType(inContainer), { min: 1, max: LIMITS.v2Components }),
  },
  ['components'],
);

/** `components` of a message without the Components V2 flag. */
export const rows: Rule = list(byType({ [ComponentType.ActionRow]: row }), { max: LIMITS.rows });

/** `components` of a message with it. */
export const layout: Rule = list(byType({ ...inContainer, [ComponentType.Container]: container }));

/** The shape is judged when it is known whether the message has the flag. */
export const unjudgedComponents: Rule = list(anything);

const tooMany = (placed: readonly Placed[], path: Path): readonly Issue[] =>
  placed.length <= LIMITS.v2Components
    ? []
    : [
        issue(
          path,
          'COMPONENT_LAYOUT_TOO_MANY_COMPONENTS',
          `A message may have at most ${LIMITS.v2Components} components`,
        ),
      ];

const tooLong = (placed: readonly Placed[], path: Path): readonly Issue[] => {
  const texts = placed.filter(({ component }) => component.type === ComponentType.TextDisplay);
  const total = texts.reduce((sum, { component }) => sum + String(component.content).length, 0);
  if (total <= LIMITS.v2Text) return [];
  return [issue(path, 'COMPONENT_LAYOUT_TEXT_TOO_LONG', `Must be ${LIMITS.v2Text} or fewer in length.`)];
};

const repeated = (placed: readonly Placed[], key: string, code: string): readonly Issue[] => {
  const owners = placed.filter(({ component }) => (component[key] ?? null) !== null);
  const seen = owners.map(({ component }) => component[key]);
  return owners
    .filter((_, index) => seen.indexOf(seen[index]) < index)
    .map(({ path }) => issue([...path, key], code, `Component ${key} cannot be duplicated`));
};

/** What holds over the whole tree: identities, and under the flag number and text. */
export const treeIssues = (components: unknown, path: Path, v2: boolean): readonly Issue[] => {
  const placed = walkComponents(components, path);
  return [
    ...repeated(placed, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    ...repeated(placed, 'id', 'COMPONENT_ID_DUPLICATED'),
    ...(v2 ? [...tooMany(placed, path), ...tooLong(placed, path)] : []),
  ];
};

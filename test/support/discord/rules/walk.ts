import { ComponentType } from 'discord-api-types/v10';
import type { Path } from '../refusal';
import { type Fields, fieldsOf, isFields, listOf } from './schema';

export interface Placed {
  readonly component: Fields;
  readonly path: Path;
}

/** Every component with its place, parents before children: rows, sections, accessories, containers, labels. */
export const walkComponents = (components: unknown, path: Path): readonly Placed[] =>
  listOf(components).flatMap((value, index) => walkOne(value, [...path, index]));

const walkOne = (value: unknown, path: Path): readonly Placed[] => {
  if (!isFields(value)) return [];
  return [
    { component: value, path },
    ...walkComponents(value.components, [...path, 'components']),
    ...walkOne(value.accessory, [...path, 'accessory']),
    ...walkOne(value.component, [...path, 'component']),
  ];
};

const mediaOf = (component: Fields): readonly unknown[] => {
  if (component.type === ComponentType.Thumbnail) return [component.media];
  if (component.type === ComponentType.File) return [component.file];
  if (component.type === ComponentType.MediaGallery) {
    return listOf(component.items).map((item) => fieldsOf(item).media);
  }
  return [];
};

/** Every picture or file address that the components show. */
export const componentMedia = (placed: readonly Placed[]): readonly string[] =>
  placed
    .flatMap(({ component }) => mediaOf(component))
    .map((media) => fieldsOf(media).url)
    .filter((address) => typeof address === 'string');

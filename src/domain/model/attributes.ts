import { ATTRIBUTES, type Attribute, CHANNELS, type Channel, GEAR_ATTRIBUTES } from './problem';

const positions = <T>(names: readonly T[]): ReadonlyMap<T, number> =>
  new Map(names.map((name, index) => [name, index]));

const ATTRIBUTE_POSITIONS = positions(ATTRIBUTES);
const CHANNEL_POSITIONS = positions(CHANNELS);

/** Attributes and channels live in typed arrays; these are their positions. Gear attributes come first. */
export const at = (name: Attribute): number => ATTRIBUTE_POSITIONS.get(name) ?? -1;
export const channelAt = (name: Channel): number => CHANNEL_POSITIONS.get(name) ?? -1;

export const ATTRIBUTE_COUNT = ATTRIBUTES.length;
export const GEAR_COUNT = GEAR_ATTRIBUTES.length;

/** Typed arrays are always as long as the list they are indexed by, so the fallback is never taken. */
export const read = (values: Float64Array | Int32Array | Uint8Array, index: number): number =>
  values[index] ?? 0;

/** Attributes counted in points: converted amounts are rounded, and buffs are added after base conversions. */
const POINT_ATTRIBUTES: ReadonlySet<Attribute> = new Set<Attribute>([
  ...GEAR_ATTRIBUTES,
  'agonyResistance',
  'armor',
  'alternativePower',
  'alternativePrecision',
  'alternativeFerocity',
]);

export const isPoints = (name: Attribute): boolean => POINT_ATTRIBUTES.has(name);

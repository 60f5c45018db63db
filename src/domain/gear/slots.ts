import type { WeightClass } from './professions';

export const RARITIES = ['ascended', 'exotic'] as const;
export type Rarity = (typeof RARITIES)[number];

export const WEAPON_LAYOUTS = ['twoHanded', 'dualWield'] as const;
export type WeaponLayout = (typeof WEAPON_LAYOUTS)[number];

const WORN_SLOTS = [
  'helm',
  'shoulders',
  'coat',
  'gloves',
  'leggings',
  'boots',
  'amulet',
  'ring1',
  'ring2',
  'accessory1',
  'accessory2',
  'back',
] as const;

const WEAPON_SLOTS = {
  twoHanded: ['weapon'],
  dualWield: ['weapon1', 'weapon2'],
} as const;

/** Every slot id, of both weapon layouts. */
export const SLOT_IDS = [...WORN_SLOTS, ...WEAPON_SLOTS.twoHanded, ...WEAPON_SLOTS.dualWield] as const;
export type SlotId = (typeof SLOT_IDS)[number];

/** Pieces that are often all the same; the whole of a part of the gear first. */
export const SLOT_GROUPS = ['armor', 'trinkets', 'weapons', 'rings', 'accessories'] as const;
export type SlotGroup = (typeof SLOT_GROUPS)[number];

export const slotsOf = (layout: WeaponLayout): readonly SlotId[] => [...WORN_SLOTS, ...WEAPON_SLOTS[layout]];

export const SLOT_KINDS = [
  'helm',
  'shoulders',
  'coat',
  'gloves',
  'leggings',
  'boots',
  'amulet',
  'ring',
  'accessory',
  'back',
  'oneHandWeapon',
  'twoHandWeapon',
] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What kind of piece a slot takes; the kind decides its points. */
export const KIND_OF: Readonly<Record<SlotId, SlotKind>> = {
  helm: 'helm',
  shoulders: 'shoulders',
  coat: 'coat',
  gloves: 'gloves',
  leggings: 'leggings',
  boots: 'boots',
  amulet: 'amulet',
  ring1: 'ring',
  ring2: 'ring',
  accessory1: 'accessory',
  accessory2: 'accessory',
  back: 'back',
  weapon: 'twoHandWeapon',
  weapon1: 'oneHandWeapon',
  weapon2: 'oneHandWeapon',
};

/**
 * Slots for stat infusions per ascended piece: 18 in all, rings attuned and infused, back infused; the amulet
 * takes an enrichment only. Exotic pieces have none (API `/v2/items`, `infusion_slots`, 2025-07-12).
 */
export const INFUSION_SLOTS: Readonly<Record<SlotKind, number>> = {
  helm: 1,
  shoulders: 1,
  coat: 1,
  gloves: 1,
  leggings: 1,
  boots: 1,
  amulet: 0,
  ring: 3,
  accessory: 1,
  back: 2,
  oneHandWeapon: 1,
  twoHandWeapon: 2,
};

const ARMOR_KINDS = ['helm', 'shoulders', 'coat', 'gloves', 'leggings', 'boots'] as const;

/** Defense per armor piece in the order of `ARMOR_KINDS` (API `/v2/items`, level 80, 2025-07-12). */
const DEFENSE: Readonly<Record<Rarity, Readonly<Record<WeightClass, readonly number[]>>>> = {
  ascended: {
    heavy: [127, 127, 381, 191, 254, 191],
    medium: [102, 102, 355, 165, 229, 165],
    light: [77, 77, 330, 140, 203, 140],
  },
  exotic: {
    heavy: [121, 121, 363, 182, 242, 182],
    medium: [97, 97, 338, 157, 218, 157],
    light: [73, 73, 314, 133, 194, 133],
  },
};

/** Defense of one piece in points; 0 for trinkets and weapons (shields are not modelled). */
export const defenseOf = (kind: SlotKind, rarity: Rarity, weight: WeightClass): number =>
  DEFENSE[rarity][weight][ARMOR_KINDS.findIndex((armor) => armor === kind)] ?? 0;

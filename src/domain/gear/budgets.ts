import type { Rarity, SlotKind } from './slots';

/** Points of one level 80 piece: three-stat major and minor, four-stat major and minor, celestial per stat. */
export interface Budget {
  three: readonly [major: number, minor: number];
  four: readonly [major: number, minor: number];
  celestial: number;
}

const budget = (three: Budget['three'], four: Budget['four'], celestial: number): Budget => ({
  three,
  four,
  celestial,
});

/**
 * Stat budgets with an exquisite jewel in exotic trinkets. Celestial exotic trinkets: without the jewel.
 * Source: Guild Wars 2 wiki, "Equipment"; agrees with the recorded items of API `/v2/items` (2025-07-12).
 */
export const BUDGETS: Readonly<Record<Rarity, Readonly<Record<SlotKind, Budget>>>> = {
  ascended: {
    helm: budget([63, 45], [54, 30], 30),
    shoulders: budget([47, 34], [40, 22], 22),
    coat: budget([141, 101], [121, 67], 67),
    gloves: budget([47, 34], [40, 22], 22),
    leggings: budget([94, 67], [81, 44], 44),
    boots: budget([47, 34], [40, 22], 22),
    amulet: budget([157, 108], [133, 71], 72),
    ring: budget([126, 85], [106, 56], 57),
    accessory: budget([110, 74], [92, 49], 50),
    back: budget([63, 40], [52, 27], 28),
    oneHandWeapon: budget([125, 90], [108, 59], 59),
    twoHandWeapon: budget([251, 179], [215, 118], 118),
  },
  exotic: {
    helm: budget([60, 43], [51, 28], 28),
    shoulders: budget([45, 32], [38, 21], 21),
    coat: budget([134, 96], [115, 63], 63),
    gloves: budget([45, 32], [38, 21], 21),
    leggings: budget([90, 64], [77, 42], 42),
    boots: budget([45, 32], [38, 21], 21),
    amulet: budget([145, 100], [122, 66], 56),
    ring: budget([115, 79], [97, 52], 42),
    accessory: budget([100, 68], [84, 45], 35),
    back: budget([55, 36], [46, 24], 14),
    oneHandWeapon: budget([120, 85], [102, 56], 56),
    twoHandWeapon: budget([239, 171], [205, 113], 113),
  },
};

/** The jewel of a celestial exotic trinket or back; it lacks expertise and concentration. */
export const CELESTIAL_JEWEL = 12;
/** The jewel of an ascended trinket whose jewel differs from its other stats: taken off them, added in its own. */
export const MISMATCHED_JEWEL = { major: 32, minor: 18 } as const;
/** Points of a stat infusion. */
export const INFUSION_POINTS = 5;

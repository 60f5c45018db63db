/**
 * Facts of Guardian traits as API `/v2/traits` gave them on 2026-07-25: percents and points, of PvE and of WvW in the
 * API's order. Traits whose numbers the API does not give are named only.
 */
export const TRAIT_FACTS: Readonly<Record<number, readonly [name: string, ...numbers: number[]]>> = {
  557: ['Honorable Staff', 120, 60],
  565: ['Retribution', 10],
  566: ['Right-Hand Strength', 80],
  567: ['Radiant Fire', 20, 7],
  568: ['Radiant Power', 150, 10],
  603: ['Inspiring Virtue'],
  604: ['Virtue of Resolution', 25],
  620: ['Power of the Virtuous', 13, 7],
  621: ['Inspired Virtue', 0.5, 1],
  624: ['Unscathed Contender', 5, 7],
  634: ['Fiery Wrath', 5],
  646: ['Symbolic Exposure', 5],
  649: ['Symbolic Avenger'],
  653: ['Zealous Blade', 120],
  1556: ['Kindled Zeal', 10],
  1683: ['Righteous Instincts', 25, 40],
  1686: ['Amplified Wrath', 10, 15],
  1835: ["Zealot's Aggression", 10],
  1896: ["Defender's Dogma", 180],
  1899: ['Invigorated Bulwark'],
  1926: ['Pure of Sight', 5, 7, 10, 15],
  1955: ['Big Game Hunter', 25, 15],
  2017: ['Furious Focus', 10, 7],
  2148: ['Imbued Haste', 250, 150],
  2189: ['Lethal Tempo'],
  2190: ['Power for Power', 120],
  2191: ['Searing Pact', 120],
  2201: ["Tyrant's Momentum", 3, 1, 2],
  2394: ["Light's Gift", 180],
  2419: ['Empowered Armaments'],
  2435: ['Radiant Armaments', 10],
};

/** Effects of several stacks or boons: the API gives the number of one. */
export const COUNTED: Readonly<Record<number, number>> = { 621: 12, 2201: 5 };

/** Guardian skills that profiles count (API `/v2/skills`, 2025-07-12; 77078: 2026-08). */
export const SKILL_NAMES: Readonly<Record<number, string>> = {
  9093: 'Bane Signet',
  9147: 'Binding Blade',
  9151: 'Signet of Wrath',
  77078: 'Piercing Stance',
};

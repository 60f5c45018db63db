import type { Profession } from './professions';

export interface Specialization {
  /** Id of the game's API. */
  id: number;
  name: string;
}

const named = (...pairs: readonly (readonly [number, string])[]): Specialization[] =>
  pairs.map(([id, name]) => ({ id, name }));

/** Elite specializations up to Visions of Eternity (API `/v2/specializations`, 2025-11-27). */
export const ELITE_SPECIALIZATIONS: Readonly<Record<Profession, readonly Specialization[]>> = {
  Guardian: named([27, 'Dragonhunter'], [62, 'Firebrand'], [65, 'Willbender'], [81, 'Luminary']),
  Warrior: named([18, 'Berserker'], [61, 'Spellbreaker'], [68, 'Bladesworn'], [74, 'Paragon']),
  Engineer: named([43, 'Scrapper'], [57, 'Holosmith'], [70, 'Mechanist'], [75, 'Amalgam']),
  Ranger: named([5, 'Druid'], [55, 'Soulbeast'], [72, 'Untamed'], [78, 'Galeshot']),
  Thief: named([7, 'Daredevil'], [58, 'Deadeye'], [71, 'Specter'], [77, 'Antiquary']),
  Elementalist: named([48, 'Tempest'], [56, 'Weaver'], [67, 'Catalyst'], [80, 'Evoker']),
  Mesmer: named([40, 'Chronomancer'], [59, 'Mirage'], [66, 'Virtuoso'], [73, 'Troubadour']),
  Necromancer: named([34, 'Reaper'], [60, 'Scourge'], [64, 'Harbinger'], [76, 'Ritualist']),
  Revenant: named([52, 'Herald'], [63, 'Renegade'], [69, 'Vindicator'], [79, 'Conduit']),
};

/** Core trait lines: every build has them, so they name no specialization (same source). */
export const CORE_TRAIT_LINES: Readonly<Record<Profession, readonly Specialization[]>> = {
  Guardian: named([13, 'Valor'], [16, 'Radiance'], [42, 'Zeal'], [46, 'Virtues'], [49, 'Honor']),
  Warrior: named([4, 'Strength'], [11, 'Tactics'], [22, 'Defense'], [36, 'Arms'], [51, 'Discipline']),
  Engineer: named([6, 'Explosives'], [21, 'Tools'], [29, 'Alchemy'], [38, 'Firearms'], [47, 'Inventions']),
  Ranger: named(
    [8, 'Marksmanship'],
    [25, 'Nature Magic'],
    [30, 'Skirmishing'],
    [32, 'Beastmastery'],
    [33, 'Wilderness Survival'],
  ),
  Thief: named(
    [20, 'Shadow Arts'],
    [28, 'Deadly Arts'],
    [35, 'Critical Strikes'],
    [44, 'Trickery'],
    [54, 'Acrobatics'],
  ),
  Elementalist: named([17, 'Water'], [26, 'Earth'], [31, 'Fire'], [37, 'Arcane'], [41, 'Air']),
  Mesmer: named([1, 'Dueling'], [10, 'Domination'], [23, 'Inspiration'], [24, 'Illusions'], [45, 'Chaos']),
  Necromancer: named(
    [2, 'Death Magic'],
    [19, 'Blood Magic'],
    [39, 'Curses'],
    [50, 'Soul Reaping'],
    [53, 'Spite'],
  ),
  Revenant: named(
    [3, 'Invocation'],
    [9, 'Retribution'],
    [12, 'Salvation'],
    [14, 'Corruption'],
    [15, 'Devastation'],
  ),
};

/** What a build without an elite specialization is called. */
export const coreName = (profession: Profession): string => `Core ${profession}`;

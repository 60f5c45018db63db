import { PREFIXES, type Prefix } from '../gear/affixes';
import { pieceStats } from '../gear/piece-stats';
import { KIND_OF, type Rarity, type SlotId, slotsOf, type WeaponLayout } from '../gear/slots';
import { type Issue, issue } from '../model/issue';
import type { EngineMode, Slot } from '../model/problem';
import { findName, unknownName } from './names';
import { assume, type Part, part } from './part';
import type { BuildRequest } from './request';

interface Worn {
  request: BuildRequest;
  layout: WeaponLayout;
  mode: EngineMode;
  allowed: readonly Prefix[];
}

const DEFAULT_RARITY: Rarity = 'ascended';

export const rarityOf = (
  { rarity = DEFAULT_RARITY, exoticSlots = [] }: BuildRequest,
  slot: SlotId,
): Rarity => (exoticSlots.includes(slot) ? 'exotic' : rarity);

const optionsOf = (prefixes: readonly Prefix[], slot: SlotId, { request, mode }: Worn): Slot['options'] =>
  prefixes.flatMap((affix) => {
    const stats = pieceStats(affix, { kind: KIND_OF[slot], rarity: rarityOf(request, slot), mode });
    return stats === null ? [] : [{ affix, stats }];
  });

interface Filled {
  id: SlotId;
  slot: Slot;
  issues: Issue[];
}

const slotFor = (slot: SlotId, worn: Worn): Filled => {
  const written = worn.request.forcedSlots?.[slot];
  const forced = written === undefined ? null : findName(written, PREFIXES);
  if (written !== undefined && forced === null) {
    const message = unknownName(written, 'stat prefix', PREFIXES);
    return { id: slot, slot: { id: slot, options: [] }, issues: [issue(`forcedSlots.${slot}`, message)] };
  }
  const options = optionsOf(forced === null ? worn.allowed : [forced], slot, worn);
  const missing =
    options.length > 0 || forced === null
      ? []
      : [issue(`forcedSlots.${slot}`, `${forced} does not exist as ${rarityOf(worn.request, slot)} ${slot}`)];
  return { id: slot, slot: { id: slot, options }, issues: missing };
};

/** Slots for which the game has none of the prefixes. Where no prefix is left at all, that is said elsewhere. */
const emptyIssues = (filled: readonly Filled[], { request, allowed }: Worn): Issue[] => {
  const empty = filled.filter(({ slot, issues }) => slot.options.length === 0 && issues.length === 0);
  if (empty.length === 0 || allowed.length === 0) return [];
  const pieces = empty.map(({ id }) => `${rarityOf(request, id)} ${id}`);
  return [issue('prefixes', `none of them exists as ${pieces.join(', ')}; allow another one`)];
};

/** A slot that the weapon layout does not have would be ignored silently. */
const strayIssues = (
  { forcedSlots = {}, exoticSlots = [] }: BuildRequest,
  slots: readonly SlotId[],
): Issue[] => {
  const isKnown = (name: string): boolean => slots.some((slot) => slot === name);
  const allowed = `this weapon layout has ${slots.join(', ')}`;
  return [
    ...Object.keys(forcedSlots)
      .filter((name) => !isKnown(name))
      .map((name) => issue(`forcedSlots.${name}`, `is not there: ${allowed}`)),
    ...exoticSlots.flatMap((name, index) =>
      isKnown(name) ? [] : [issue(`exoticSlots.${index}`, `"${name}" is not there: ${allowed}`)],
    ),
  ];
};

const rarityStatement = ({ rarity = DEFAULT_RARITY, exoticSlots = [] }: BuildRequest): string =>
  exoticSlots.length === 0
    ? `Every piece is ${rarity}.`
    : `Every piece is ${rarity}, but exotic ${exoticSlots.join(', ')}.`;

/** Every slot of the layout with the pieces that it may hold. */
export const gearSlots = (worn: Worn): Part<Slot[]> => {
  const slots = slotsOf(worn.layout);
  const found = slots.map((slot) => slotFor(slot, worn));
  const weapons =
    worn.layout === 'twoHanded'
      ? 'one two-handed weapon'
      : 'two one-handed weapons, the armor of a shield not counted';
  return part(
    found.map(({ slot }) => slot),
    [assume('gear', `${rarityStatement(worn.request)} Weapon set: ${weapons}.`)],
    [
      ...strayIssues(worn.request, slots),
      ...found.flatMap(({ issues }) => issues),
      ...emptyIssues(found, worn),
    ],
  );
};

import { SLOT_GROUPS, SLOT_IDS, type SlotGroup, type SlotId } from '../domain/gear/slots';
import { prefixWords } from '../domain/terms/prefix-words';
import type { FeasibleAnswer } from '../operations/optimization-result';
import { familyOfPrefix } from './families';
import { limitRows, type Row } from './rows';
import type { Words } from './words';

type Gear = FeasibleAnswer['gear'];

/** Largest first: a piece is shown with the largest group that is all the same. */
const GROUP_SLOTS: Readonly<Record<SlotGroup, readonly SlotId[]>> = {
  armor: ['helm', 'shoulders', 'coat', 'gloves', 'leggings', 'boots'],
  trinkets: ['amulet', 'ring1', 'ring2', 'accessory1', 'accessory2', 'back'],
  weapons: ['weapon', 'weapon1', 'weapon2'],
  rings: ['ring1', 'ring2'],
  accessories: ['accessory1', 'accessory2'],
};

const COLUMNS = 3;
const MOST_ROWS = 8;

const isSlot = (id: string): id is SlotId => SLOT_IDS.some((slot) => slot === id);

const gearRow = (label: string, affix: string): Row => ({
  label,
  value: prefixWords(affix) ?? affix,
  family: familyOfPrefix(affix) ?? 'unknown',
});

const wornOf = (gear: Gear, group: SlotGroup): readonly SlotId[] =>
  GROUP_SLOTS[group].filter((slot) => slot in gear);

/** The group to show a piece with: several pieces, all the same. */
const groupOf = (gear: Gear, slot: SlotId): SlotGroup | undefined =>
  SLOT_GROUPS.find((group) => {
    const worn = wornOf(gear, group);
    return worn.length > 1 && worn.includes(slot) && worn.every((other) => gear[other] === gear[slot]);
  });

const slotRow = (gear: Gear, slot: SlotId, words: Words): Row[] => {
  const affix = gear[slot];
  const group = groupOf(gear, slot);
  if (affix === undefined || (group && wornOf(gear, group)[0] !== slot)) return [];
  return [gearRow(group ? words.terms.slotGroups[group] : words.terms.slots[slot], affix)];
};

/** As equal as they can be, the first ones longer. */
const inEqualColumns = (rows: readonly Row[]): (readonly Row[])[] => {
  const startOf = (column: number): number => Math.ceil((rows.length * column) / COLUMNS);
  return Array.from({ length: COLUMNS }, (_, column) => rows.slice(startOf(column), startOf(column + 1)));
};

/** Slots of an explicit problem are named as it names them. */
const customRows = (gear: Gear): Row[] =>
  Object.entries(gear).flatMap(([id, affix]) => (isSlot(id) ? [] : [gearRow(id, affix)]));

/** Columns of armor, trinkets and weapons, or of equal height where that makes the card much shorter. */
export const gearColumns = ({ gear }: FeasibleAnswer, words: Words): (readonly Row[])[] => {
  const parts = [
    ...(['armor', 'trinkets', 'weapons'] as const).map((group) =>
      GROUP_SLOTS[group].flatMap((slot) => slotRow(gear, slot, words)),
    ),
    customRows(gear),
  ];
  const rows = limitRows(parts.flat(), COLUMNS * MOST_ROWS, words.more);
  const equal = inEqualColumns(rows);
  const tallest = Math.max(...parts.slice(0, COLUMNS).map((part) => part.length));
  const known = parts[COLUMNS]?.length === 0;
  return known && tallest <= (equal[0]?.length ?? 0) + 1 ? parts.slice(0, COLUMNS) : equal;
};

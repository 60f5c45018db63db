import { reduce } from '../ops';
import { allStats, type Bonuses, type Extra, NONE, plain } from './extra';

const food = (id: string, name: string, itemId: number, bonuses: Bonuses): Extra =>
  plain(id, [name, itemId], bonuses);

/**
 * Life steal on critical hits, as siphon damage per second: 325 a proc at 4.3 procs per 10 s
 * (discretize-gear-optimizer, default of `lifestealAmount`).
 */
const LIFE_STEAL = 139.75;

const stealing = (id: string, name: string, itemId: number, bonuses: Bonuses): Extra => ({
  ...food(id, name, itemId, { ...bonuses, siphonBaseCoefficient: LIFE_STEAL }),
  counted: 'life steal 4.3 times per 10 s',
});

const sturdy = (id: string, name: string, itemId: number, bonuses: Bonuses): Extra => {
  const base = food(id, name, itemId, bonuses);
  return { ...base, ops: [...base.ops, reduce(0.1)] };
};

/** Attribute bonuses of API `/v2/items` (2025-11-27); 10 % less incoming damage is counted on strikes. */
export const FOOD: readonly Extra[] = [
  NONE,
  stealing('cilantro-lime-sous-vide-steak', 'Cilantro Lime Sous-Vide Steak', 91805, {
    power: 100,
    ferocity: 70,
  }),
  sturdy('peppercorn-crusted-sous-vide-steak', 'Peppercorn-Crusted Sous-Vide Steak', 91734, {
    power: 100,
    ferocity: 70,
  }),
  stealing('coq-au-vin-with-salsa', 'Plate of Coq Au Vin with Salsa', 91709, { power: 100, precision: 70 }),
  food('curry-butternut-squash-soup', 'Bowl of Curry Butternut Squash Soup', 12486, {
    precision: 100,
    ferocity: 70,
  }),
  stealing('beef-carpaccio-with-salsa', 'Plate of Beef Carpaccio with Salsa Garnish', 91862, {
    power: 70,
    concentration: 100,
  }),
  stealing('salsa-eggs-benedict', 'Salsa Eggs Benedict', 91847, { concentration: 100, expertise: 70 }),
  stealing('cilantro-and-cured-meat-flatbread', 'Cilantro and Cured Meat Flatbread', 91878, {
    conditionDamage: 100,
    expertise: 70,
  }),
  stealing('salsa-topped-veggie-flatbread', 'Salsa-Topped Veggie Flatbread', 91876, {
    conditionDamage: 70,
    expertise: 100,
  }),
  food('fishy-rice-bowl', 'Fishy Rice Bowl', 97767, { conditionDamage: 70, burningDuration: 0.15 }),
  food('kimchi-pancakes', 'Plate of Kimchi Pancakes', 96578, {
    conditionDamage: 70,
    bleedingDuration: 0.15,
  }),
  food('kimchi-tofu-stew', 'Bowl of Kimchi Tofu Stew', 97422, { conditionDamage: 70, poisonDuration: 0.15 }),
  food('meaty-asparagus-skewer', 'Meaty Asparagus Skewer', 95942, {
    conditionDamage: 70,
    tormentDuration: 0.15,
  }),
  food('meaty-rice-bowl', 'Meaty Rice Bowl', 96916, { conditionDamage: 70, confusionDuration: 0.15 }),
  stealing('cilantro-oyster-soup', 'Spherified Cilantro Oyster Soup', 91804, allStats(45)),
  food('fruit-salad-with-mint', 'Bowl of Fruit Salad with Mint Garnish', 91690, {
    healingPower: 100,
    concentration: 70,
    outgoingHealing: 0.1,
  }),
  food('mint-creme-brulee', 'Mint Creme Brulee', 91743, {
    healingPower: 70,
    concentration: 100,
    outgoingHealing: 0.1,
  }),
  stealing('truffle-and-cilantro-ravioli', 'Plate of Clear Truffle and Cilantro Ravioli', 91735, {
    toughness: 70,
    vitality: 100,
  }),
  sturdy('peppered-truffle-ravioli', 'Plate of Peppered Clear Truffle Ravioli', 91770, {
    toughness: 70,
    vitality: 100,
  }),
];

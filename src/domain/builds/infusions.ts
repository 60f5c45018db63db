import { INFUSION_POINTS } from '../gear/budgets';
import { INFUSION_SLOTS, KIND_OF, slotsOf, type WeaponLayout } from '../gear/slots';
import { issue } from '../model/issue';
import type { GearAttribute, Infusions } from '../model/problem';
import { rarityOf } from './gear-slots';
import type { GearKind } from './kinds';
import { assume, type Part, part } from './part';
import type { BuildRequest } from './request';

const USUAL: Readonly<Record<GearKind, readonly GearAttribute[]>> = {
  power: ['power', 'precision'],
  condition: ['conditionDamage', 'expertise'],
  healing: ['healingPower', 'concentration'],
  sturdy: ['toughness', 'vitality'],
  boon: ['concentration'],
};
/** More kinds make more splits than a default search should have. */
const MOST_USUAL = 3;

const placesFor = (request: BuildRequest, layout: WeaponLayout): number =>
  slotsOf(layout)
    .filter((slot) => rarityOf(request, slot) === 'ascended')
    .reduce((sum, slot) => sum + INFUSION_SLOTS[KIND_OF[slot]], 0);

interface Infused {
  request: BuildRequest;
  layout: WeaponLayout;
  kinds: readonly GearKind[];
}

/** As many stat infusions as the pieces have places for, of the kinds that the build can use. */
export const infusionsFor = ({ request, layout, kinds }: Infused): Part<Infusions> => {
  const places = placesFor(request, layout);
  const { total = places, attributes } = request.infusions ?? {};
  const named = attributes ?? [...new Set(kinds.flatMap((kind) => USUAL[kind]))].slice(0, MOST_USUAL);
  const options = named.map((attribute) => ({ attribute, max: total }));
  const issues =
    total > places
      ? [issue('infusions.total', `is ${total}, but the pieces have ${places} places for stat infusions`)]
      : [];
  const statement =
    total === 0
      ? 'No stat infusions.'
      : `${total} stat infusions of +${INFUSION_POINTS}, split freely among ${named.join(', ')}.`;
  return part(
    { pointsEach: INFUSION_POINTS, total, options: total === 0 ? [] : options },
    [assume('infusions', statement)],
    issues,
  );
};

import { INFUSION_POINTS } from '../gear/budgets';
import { INFUSION_SLOTS, KIND_OF, slotsOf, type WeaponLayout } from '../gear/slots';
import { issue } from '../model/issue';
import type { GearAttribute, Infusions } from '../model/problem';
import { rarityOf } from './gear-slots';
import { assume, type Part, part } from './part';
import type { BuildRequest } from './request';
import { type Usual, usualFor, type Wanted } from './wanted';
import { attributeInWords } from './words';

const USUAL: Usual<GearAttribute> = {
  power: { base: ['power', 'precision'] },
  condition: { base: ['conditionDamage', 'expertise'] },
  healing: { base: ['healingPower'], boon: ['concentration'] },
  sturdy: { base: ['toughness', 'vitality'] },
};

const placesFor = (request: BuildRequest, layout: WeaponLayout): number =>
  slotsOf(layout)
    .filter((slot) => rarityOf(request, slot) === 'ascended')
    .reduce((sum, slot) => sum + INFUSION_SLOTS[KIND_OF[slot]], 0);

interface Infused {
  request: BuildRequest;
  layout: WeaponLayout;
  wanted: Wanted;
}

/** As many stat infusions as the pieces have places for, of the kinds that the build can use. */
export const infusionsFor = ({ request, layout, wanted }: Infused): Part<Infusions> => {
  const places = placesFor(request, layout);
  const { total = places, attributes } = request.infusions ?? {};
  const named = [...new Set(attributes ?? usualFor(USUAL, wanted))];
  const options = named.map((attribute) => ({ attribute, max: total }));
  const issues =
    total > places
      ? [issue('infusions.total', `is ${total}, but the pieces have ${places} places for stat infusions`)]
      : [];
  const statement =
    total === 0
      ? 'No stat infusions.'
      : `${total} stat infusions of +${INFUSION_POINTS}, split freely among ${named.map(attributeInWords).join(', ')}.`;
  return part(
    { pointsEach: INFUSION_POINTS, total, options: total === 0 ? [] : options },
    [assume('infusions', statement)],
    issues,
  );
};

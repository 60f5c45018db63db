import fc from 'fast-check';
import { altTextOf } from '../../src/pictures/alt-text';
import type { Drawing, TextElement } from '../../src/pictures/drawing';
import { widthOf } from '../../src/pictures/font';
import { drawGearCard } from '../../src/pictures/gear-card';
import type { GearCard } from '../../src/pictures/renderer';
import { answerWith, anyCard, cardWith, crowdedCard } from './cards';

const textsIn = ({ elements }: Drawing): TextElement[] =>
  elements.flatMap((element) => (element.kind === 'text' ? [element] : []));

const saidBy = (card: GearCard): string[] => textsIn(drawGearCard(card)).map(({ text }) => text);

const boxOf = ({ text, x, y, sizePx, weight, align }: TextElement) => {
  const width = widthOf(text, sizePx, weight);
  const left = align === 'end' ? x - width : align === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - 0.75 * sizePx, bottom: y + 0.25 * sizePx };
};

type Box = ReturnType<typeof boxOf>;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const panelsIn = ({ elements }: Drawing): Box[] =>
  elements.flatMap((element) => {
    if (element.kind !== 'panel') return [];
    const { x, y, width, height } = element;
    return [{ left: x, right: x + width, top: y, bottom: y + height }];
  });

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

describe('the gear card', () => {
  it('keeps every text on the card, and in its panel where it touches one', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const drawing = drawGearCard(card);
        const whole = { left: 24, right: drawing.width - 24, top: 0, bottom: drawing.height };
        const panels = panelsIn(drawing);
        const outside = textsIn(drawing)
          .map((text) => ({ ...boxOf(text), text: text.text }))
          .filter(
            (box) =>
              !isInside(box, whole) || panels.some((panel) => overlap(box, panel) && !isInside(box, panel)),
          );
        expect(outside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never sets two texts over each other', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const boxes = textsIn(drawGearCard(card))
          .filter(({ text }) => text !== '')
          .map((text) => ({ ...boxOf(text), text: text.text }));
        const collisions = boxes.flatMap((one, index) =>
          boxes.slice(index + 1).filter((other) => overlap(one, other)),
        );
        expect(collisions).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stays within 1300 pixels of height however much is asked', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(drawGearCard(card).height).toBeLessThanOrEqual(1300);
      }),
      { numRuns: 60 },
    );
  });

  it('shows the gear, extras, attributes, figures and proof of the answer', () => {
    expect(saidBy(cardWith())).toEqual([
      'Dragonhunter · raid · dps',
      'Ascended gear, 18 infusions, golem with 25 might',
      ...['Damage per second · goal', '41,238', 'Survivability', '13,444', 'Healing', '390'],
      ...['Armor', 'Berserker', 'Amulet', 'Berserker', 'Ring 1', 'Assassin'],
      ...['Ring 2', 'Berserker', 'Accessories', 'Berserker', 'Back', 'Dragon', 'Weapon', 'Berserker'],
      ...['Infusions', '16 Power + 2 Precision', 'Rune', 'Scholar', 'Sigils', 'Force + Accuracy'],
      ...['Relic', 'Thief', 'Food', 'Cilantro Lime Sous-Vide Steak', 'Utility', 'Superior Sharpening Stone'],
      ...['Power', '3,312', 'Precision', '2,411', 'Toughness', '1,000', 'Vitality', '1,000'],
      ...['Ferocity', '1,604', 'Critical chance', '97.5%', 'Critical damage', '256.9%', 'Health', '11,645'],
      ...['Armor', '2,271', 'Proven optimal', '178,204 evaluations · data bundled-2026-11'],
      'Guild Wars 2 facts © ArenaNet, LLC. Not affiliated with or endorsed by ArenaNet or NCSOFT.',
    ]);
  });

  it('speaks French with French figures, in letters that the font has', () => {
    expect(saidBy(cardWith({ language: 'fr' }))).toEqual(
      expect.arrayContaining([
        'Dégâts par seconde · objectif',
        '41\u00a0238',
        'Chance de coup critique',
        '97,5\u00a0%',
        'Optimum prouvé',
      ]),
    );
  });

  it('says how far from the best possible an unproven answer is at most, rounded up', () => {
    const proof = { optimal: false, gap: 0.00412, evaluations: 5 };
    expect(saidBy(cardWith({ answer: answerWith({ proof }) }))).toContain(
      'Within 0.42% of the best possible',
    );
  });

  it('shows each piece by itself where they differ, and custom slots and options by their ids', () => {
    expect(saidBy(crowdedCard('en'))).toEqual(
      expect.arrayContaining(['Shoulders', 'Ring 1', 'Ring 2', 'Weapon 2', 'guildHall', '+ 2 more']),
    );
    const answer = answerWith({ gear: { 'My slot': 'homebrew' }, choices: { rune: 'homebrew-rune' } });
    expect(saidBy(cardWith({ answer }))).toEqual(
      expect.arrayContaining(['My slot', 'homebrew', 'homebrew-rune']),
    );
  });

  it('writes the two prefixes of a jewel that differs on two lines where one is too short', () => {
    const answer = answerWith({
      gear: { ...answerWith().gear, accessory1: 'BerserkerValkyrie', back: 'DireRabid' },
    });
    expect(saidBy(cardWith({ answer }))).toEqual(
      expect.arrayContaining(['Accessory 1', 'Berserker', '+ Valkyrie', 'Back', 'Dire + Rabid']),
    );
    expect(altTextOf(cardWith({ answer }))).toContain(
      'Accessory 1 Berserker + Valkyrie, Accessory 2 Berserker, Back Dire + Rabid,',
    );
  });

  it('marks the indicator whose value the answer maximized', () => {
    const answer = answerWith({ value: 390 });
    expect(saidBy(cardWith({ answer }))).toEqual(
      expect.arrayContaining(['Damage per second', 'Healing · goal']),
    );
  });

  it('cuts what is too long with an ellipsis', () => {
    const [title, subtitle] = saidBy(cardWith({ title: 'W'.repeat(500), subtitle: 'é'.repeat(500) }));
    expect(title).toMatch(/^W{10,}…$/);
    expect(subtitle).toMatch(/^é{10,}…$/);
  });
});

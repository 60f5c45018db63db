import fc from 'fast-check';
import { altTextOf } from '../../src/pictures/alt-text';
import { anyCard, cardWith } from './cards';

describe('the alt text', () => {
  it('tells what the card shows', () => {
    expect(altTextOf(cardWith({ notes: ['No constraint binds'] }))).toBe(
      [
        'Dragonhunter · raid · dps. Ascended gear, 18 infusions, golem with 25 might. Proven optimal.',
        'Damage per second 41,238, Survivability 13,444, Healing 390.',
        'Armor Berserker, Amulet Berserker, Ring 1 Assassin, Ring 2 Berserker, Accessories Berserker,',
        'Back Dragon, Weapon Berserker, Infusions 16 Power + 2 Precision, Rune Scholar,',
        'Sigils Force + Accuracy, Relic Thief, Food Cilantro Lime Sous-Vide Steak,',
        'Utility Superior Sharpening Stone. Power 3,312, Precision 2,411, Toughness 1,000, Vitality 1,000,',
        'Ferocity 1,604, Critical chance 97.5%, Critical damage 256.9%, Health 11,645, Armor 2,271.',
        'No constraint binds.',
      ].join(' '),
    );
  });

  it('is in the language of the card', () => {
    expect(altTextOf(cardWith({ language: 'fr' }))).toContain(
      'Optimum prouvé. Dégâts par seconde 41\u202f238',
    );
  });

  it('keeps to what Discord takes and splits no letter', () => {
    fc.assert(
      fc.property(anyCard, fc.string({ unit: 'grapheme', maxLength: 1500 }), (card, title) => {
        const text = altTextOf({ ...card, title });
        expect(text.length).toBeLessThanOrEqual(1024);
        expect(() => encodeURIComponent(text)).not.toThrow();
      }),
    );
    const emoji = '😀'.repeat(600);
    expect(['', 'a'].map((start) => altTextOf(cardWith({ title: start + emoji })).length)).toEqual([
      1023, 1024,
    ]);
  });
});

import { alternativeView, assumptionsView, compareView } from '../../../src/bot/views';
import { textOf } from '../format/discord-rules';
import { dragonhunterAnswer, healAnswer, powerAnswer } from './answers';

const en = { language: 'en' } as const;
const fr = { language: 'fr' } as const;

test('best and runner-up: only what differs', () => {
  expect(textOf(compareView(powerAnswer, en))).toBe(
    [
      '## Best and runner-up',
      '-# Best → this one',
      '### What differs',
      '**Berserker → Dragon** ×2: Coat, Accessory 2',
      '**Dragon → Berserker** ×1: Weapon',
      '### Stats',
      'Damage per second: **39,407** → **39,407** (-0.41, -0.001%)',
      'Survivability: **36,720** → **36,685** (-35.44, -0.097%)',
      'Power: 3,771 → 3,769 (-2)',
      'Precision: 1,753 → 1,755 (+2)',
      'Vitality: 1,908 → 1,906 (-2)',
      'Ferocity: 1,543 → 1,545 (+2)',
      'Critical chance: 100.9% → 101% (+0.095%)',
      'Critical damage: 252.9% → 253% (+0.13%)',
      'Health: 20,725 → 20,705 (-20)',
    ].join('\n'),
  );
});

test('a runner-up that differs by infusions, in French', () => {
  expect(textOf(compareView(healAnswer, fr)).replace(/[\u00A0\u202F]/g, ' ')).toBe(
    [
      '## Le meilleur et le deuxième',
      '-# Meilleur → celui-ci',
      '### Ce qui diffère',
      '**Imprégnations** : Concentration +1, Guérison -1',
      '### Statistiques',
      'Soins : **1 362** → **1 360** (-2,27, -0,17 %)',
      'Concentration : 1 277 → 1 282 (+5)',
      'Guérison : 1 594 → 1 589 (-5)',
      'Durée d’avantage : 100,1 % → 100,5 % (+0,33 %)',
    ].join('\n'),
  );
});

test('no runner-up is said', () => {
  expect(textOf(compareView({ ...powerAnswer, runnerUp: null }, en))).toBe(
    '## Best and runner-up\nThere is no runner-up: every other build reaches the same value.',
  );
});

test('extras that differ are named', () => {
  const other = { ...powerAnswer, rank: 2, choices: { ...powerAnswer.choices, rune: 'eagle', food: 'none' } };
  const shown = textOf(compareView({ ...powerAnswer, runnerUp: other }, en));
  expect(shown).toContain('**Rune**: Superior Rune of the Scholar → Superior Rune of the Eagle');
  expect(shown).toContain('**Food**: Cilantro Lime Sous-Vide Steak → none');
});

test('an alternative: what differs, then the whole build', () => {
  const shown = textOf(alternativeView(healAnswer, 4, en));
  expect(shown).toContain(
    '## Alternative no. 4\n-# Best → this one\n### What differs\n**Harrier → Minstrel** ×1: Gloves',
  );
  expect(shown).toContain('Survivability: **33,113** → **34,100** (+987.9, +3%)');
  expect(shown).toContain('**Harrier** ×11: all the rest\n**Minstrel** ×2: Gloves, Leggings');
});

test('a rank that the answer does not hold is said', () => {
  expect(textOf(alternativeView(healAnswer, 11, en))).toBe('There is no build no. 11 in this result.');
});

test('assumptions are grouped by subject, with their sources', () => {
  const shown = textOf(assumptionsView(dragonhunterAnswer(), en));
  expect(shown).toMatch(
    /^## What the answer rests on\n-# Data bundled-2026-11, <t:1793491200:R>\n\*\*Game mode\*\*\n/,
  );
  expect(shown).toContain(
    '**Foe**\nArmor 2597, 0 actions a second, moving 0 % of the time.\n-# Source: Guild Wars 2 wiki, "Armor"',
  );
});

test('statements of the engine stay English under French headings, and that is said', () => {
  const shown = textOf(assumptionsView(powerAnswer, fr));
  expect(shown).toContain('-# Les énoncés du moteur sont en anglais.');
  expect(shown).toContain('**Mode de jeu**\nraid, PvE rules.');
});

test('nothing assumed is said', () => {
  expect(textOf(assumptionsView({ ...powerAnswer, assumptions: [] }, en))).toContain('Nothing was assumed.');
});

import { resultCard } from '../../../src/bot/views';
import type { OptimizationAnswer } from '../../../src/operations/optimization-result';
import { optimizeBuild } from '../../../src/operations/optimize-build';
import { complaints, componentsOf, labelsOf, textOf } from '../format/discord-rules';
import {
  completedRun,
  dragonhunterAnswer,
  healAnswer,
  infeasibleAnswer,
  powerAnswer,
  RUN_ID,
} from './answers';

const picture = { png: Buffer.from('png'), altText: 'Dragonhunter: Dragon ×7, Berserker ×6' };
const asked = (request: object) => optimizeBuild.input.parse({ profession: 'guardian', ...request });
const dragonhunter = asked({ specialization: 'dragonhunter' });
const healer = asked({ role: 'healer', gameMode: 'wvw-zerg' });

const card = (input: typeof healer, answer: OptimizationAnswer, language: 'en' | 'fr' = 'en') =>
  resultCard({ run: completedRun, input, answer, picture: answer.feasible ? picture : null }, { language });

/** Non-breaking spaces are told apart in the locales' own tests. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

test('a proven build in English', () => {
  expect(textOf(card(dragonhunter, powerAnswer))).toBe(
    [
      '## Dragonhunter · Raid · DPS',
      'Damage per second: **39,407**',
      `✅ Proven best, by ${powerAnswer.proof.evaluations.toLocaleString('en-US')} evaluations`,
      '### Gear',
      '**Dragon** ×7: Helm, Leggings, Amulet, Ring 1, Ring 2, Back, Weapon',
      '**Berserker** ×6: Shoulders, Coat, Gloves, Boots, Accessory 1, Accessory 2',
      '### Extras',
      '**Rune**: Superior Rune of the Scholar',
      '**Sigil 1**: force',
      '**Sigil 2**: impact/night/slaying-only-3',
      '**Relic**: thief-relic',
      '**Food**: Cilantro Lime Sous-Vide Steak',
      '**Utility**: Superior Sharpening Stone',
      '### Stats',
      'Damage per second **39,407** · Survivability **36,720** · Healing **390**',
      'Health **20,725** · Armor **2,335**',
      'Power **3,771** · Precision **1,753** · Vitality **1,908** · Ferocity **1,543** · Condition damage **750**',
      'Critical chance **100% (0.86% over the cap)** · Critical damage **252.9%**',
      '### What limits it',
      '5 more Power would give +51.34 damage per second',
      '-# Data bundled-2026-11, <t:1793491200:R> · took 3.2 sec',
    ].join('\n'),
  );
});

test('a healer under a floor in French', () => {
  expect(plain(textOf(card(healer, healAnswer, 'fr')))).toBe(
    [
      '## Gardien · McM zerg · Soigneur',
      'Soins : **1 362**',
      `✅ Optimum prouvé, par ${plain(healAnswer.proof.evaluations.toLocaleString('fr-FR'))} évaluations`,
      '### Équipement',
      '**Harrier** ×12 : tout le reste',
      '**Minstrel** ×1 : Jambières',
      '**Imprégnations** : Guérison ×12, Concentration ×6',
      '### Extras',
      '**Rune** : Superior Rune of the Monk',
      '**Cachet 1** : no-item-sigil',
      '**Cachet 2** : transference',
      '**Nourriture** : fruit-salad-mint-garnish',
      '**Utilitaire** : Bountiful Maintenance Oil',
      '### Statistiques',
      'Survie **33 113** · Soins **1 362**',
      'Santé **19 352** · Armure **2 255**',
      'Puissance **3 038** · Robustesse **1 081** · Vitalité **1 343** · Dégâts par altération **750** · Concentration **1 277** · Guérison **1 594**',
      'Chance de coup critique **30 %** · Dégâts critiques **150 %** · Durée d’avantage **100 % (0,13 % au-delà du maximum)**',
      '### Ce qui le limite',
      'Durée d’avantage ≥ 100 % coûte 106,9 soins',
      '5 points de plus en Guérison donneraient +2,61 soins',
      '-# 1 autre build a les mêmes caractéristiques',
      '-# Données bundled-2026-11, <t:1793491200:R> · en 3,2 s',
    ].join('\n'),
  );
});

test('the picture, its words, the alternatives and the buttons are there', () => {
  const message = card(dragonhunter, powerAnswer);
  expect(message.files).toEqual([{ name: 'build.png', data: picture.png, description: picture.altText }]);
  expect(labelsOf(message)).toEqual([
    'No. 2 · 39,407 (equal) | Berserker → Dragon ×2, Dragon → Berserker ×1',
    'No. 3 · 39,407 (-0.001%) | Berserker → Dragon ×2, Dragon → Berserker ×1',
    'No. 4 · 39,400 (-0.017%) | Dragon → Berserker ×2',
    ...labelsOf(message).slice(3, 9),
    'Compare with runner-up',
    'Make it sturdier',
    'Show assumptions',
  ]);
  const ids = componentsOf(message).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  expect(ids).toEqual(
    ['alternative', 'compare', 'sturdier', 'assumptions'].map((action) => `run:v1:${RUN_ID}:${action}`),
  );
  expect(complaints(message)).toEqual([]);
});

test('an answer that is not proven says how far it can be from the best, rounded to the safe side', () => {
  const stopped = { ...powerAnswer, proof: { optimal: false, gap: 0.00312, evaluations: 1_000_000 } };
  expect(textOf(card(dragonhunter, stopped))).toContain(
    'within 0.4% of the best possible, after 1,000,000 evaluations',
  );
});

test('without a rank below there is nothing to compare, and the sturdiest is not made sturdier', () => {
  const { survivability } = powerAnswer.indicators;
  const sturdiest = { ...powerAnswer, value: survivability, alternatives: [], runnerUp: null };
  expect(labelsOf(card(dragonhunter, sturdiest))).toEqual(['Show assumptions']);
});

test('an impossible limit: which, how far one gets, what to do', () => {
  const message = card(healer, infeasibleAnswer);
  expect(textOf(message)).toBe(
    [
      '## Guardian · WvW zerg · Healer',
      '🚫 **No build can do this**',
      '**Boon duration ≥ 60%** is out of reach: the best possible is **0%**.',
      'It fails by itself, whatever the other limits are.',
      `Proven by ${infeasibleAnswer.proof.evaluations.toLocaleString('en-US')} evaluations`,
      '### What you can do',
      '- Drop the limit of Boon duration',
      '- Allow more prefixes, infusions or extras',
      '-# Data bundled-2026-11, <t:1793491200:R> · took 3.2 sec',
    ].join('\n'),
  );
  expect(message.files).toEqual([]);
  expect(labelsOf(message)).toEqual(['Show assumptions']);
});

test.each([
  ['minBoonDuration', 0.6, 0.57389, 'Lower the limit of Boon duration to 57.3%'],
  ['minBoonDuration', 0.6, 0.3, 'Lower the limit of Boon duration to 30%'],
  ['minToughness', 2000, 1899.7, 'Lower the limit of Toughness to 1,899'],
  ['maxToughness', 1000, 1080.2, 'Raise the limit of Toughness to 1,081'],
  ['minHealing', 500, 421.37, 'Lower the limit of Healing to 421.3'],
  ['minDamage', 50_000, 39_407.9, 'Lower the limit of Damage per second to 39,407'],
] as const)('%s %d with %d at best: %s', (constraint, required, best, advice) => {
  const answer: OptimizationAnswer = {
    ...infeasibleAnswer,
    feasible: false,
    reason: { constraint, required, best, scope: 'with-others' },
  };
  const text = textOf(card(healer, answer));
  expect(text).toContain(`- ${advice}\n- Relax another limit`);
  expect(text).toContain('That is the best while the other limits hold.');
});

test('a value that just misses its limit does not read like it', () => {
  const reason = { constraint: 'minBoonDuration', required: 0.6, best: 0.59996, scope: 'alone' } as const;
  const text = textOf(card(healer, { ...infeasibleAnswer, feasible: false, reason }));
  expect(text).toContain('**Boon duration ≥ 60%** is out of reach: the best possible is **59.9%**.');
});

test('the card says which traits and rotation its numbers follow from', () => {
  expect(textOf(card(dragonhunter, dragonhunterAnswer()))).toContain(
    '\n-# Traits and rotation: profile dragonhunter-power.\n',
  );
});

test.each([
  [{}, 'Guardian · Raid · DPS', 'Gardien · Raid · DPS'],
  [{ specialization: 'core' }, 'Core Guardian · Raid · DPS', 'Gardien · Raid · DPS'],
  [{ specialization: 62, objective: 'healing' }, 'Firebrand · Raid', 'Firebrand · Raid'],
  [
    { profession: 'Mesmer', gameMode: 'fractal', role: 'boonshare' },
    'Mesmer · Fractal · Boon share',
    'Envoûteur · Fractale · Partage d’avantages',
  ],
])('the title of %j', (request, english, french) => {
  const titles = (['en', 'fr'] as const).map((language) =>
    textOf(card(asked(request), powerAnswer, language))
      .split('\n')
      .at(0),
  );
  expect(titles).toEqual([`## ${english}`, `## ${french}`]);
});

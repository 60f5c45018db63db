import { z } from 'zod';
import { BUFF_RULES, BUFFS } from '../domain/builds/buffs';
import { EXTRA_CATEGORIES } from '../domain/builds/extras';
import {
  DAMAGE_TYPES,
  GAME_MODES,
  INFUSION_ATTRIBUTES,
  MOST_INFUSION_KINDS,
  ROLES,
} from '../domain/builds/request';
import { RARITIES, SLOT_IDS, WEAPON_LAYOUTS } from '../domain/gear/slots';
import { OBJECTIVES } from '../domain/model/problem';
import { defineRun, described } from './operation';
import { optimizationResultSchema } from './optimization-result';
import { coefficientsSchema, constraintsSchema, enemySchema, modifierSchema } from './problem-schema';
import { searchLimits } from './search-limits';

/** Names and ids; what they may be depends on other fields, so the domain checks them. */
const name = z.string().trim().min(1).max(100);
const nameOrId = z.union([name, z.int().min(1).max(1000)], { error: 'must be a name or an id' });
const REST_ONLY = { option: false } as const;

const buffs = z.strictObject(
  Object.fromEntries(BUFFS.map((buff) => [buff, z.number().min(0).max(BUFF_RULES[buff].max).optional()])),
);

const infusions = z.strictObject({
  total: z.int().min(0).max(100).optional(),
  attributes: z.array(z.enum(INFUSION_ATTRIBUTES)).min(1).max(MOST_INFUSION_KINDS).optional(),
});

export const optimizeBuild = defineRun({
  name: 'optimize-build',
  summary: {
    en: 'Find the proven best gear for a profession, role and game mode',
    fr: 'Trouver l’équipement optimal prouvé pour une profession, un rôle et un mode',
  },
  input: z.strictObject({
    profession: described(nameOrId, {
      en: 'Profession, such as Guardian',
      fr: 'Profession, par exemple Guardian',
    }),
    specialization: described(nameOrId.optional(), {
      en: 'Elite specialization, or core; default: the usual one',
      fr: 'Spécialisation d’élite, ou core ; par défaut la plus courante',
    }),
    gameMode: described(z.enum(GAME_MODES).optional(), {
      en: 'Where it is played; default: raid',
      fr: 'Où le build est joué ; par défaut raid',
    }),
    role: described(z.enum(ROLES).optional(), {
      en: 'What it is played for; default: dps',
      fr: 'À quoi il sert ; par défaut dps',
    }),
    objective: described(z.enum(OBJECTIVES).optional(), {
      en: 'What to maximize; default: what the role asks for',
      fr: 'Ce qui est maximisé ; par défaut ce que demande le rôle',
    }),
    damageType: described(z.enum(DAMAGE_TYPES).optional(), {
      en: 'Power or condition damage; default: the usual rotation',
      fr: 'Dégâts directs ou par altération ; par défaut la rotation courante',
    }),
    constraints: described(constraintsSchema.default({}), {
      en: 'Floors and ceilings that the build must hold',
      fr: 'Minimums et maximums à respecter',
    }),
    prefixes: described(z.array(name).min(1).max(60).optional(), {
      en: 'Only these stat prefixes, such as Berserker, Assassin',
      fr: 'Seulement ces préfixes, par exemple Berserker, Assassin',
    }),
    excludePrefixes: described(z.array(name).max(60).optional(), {
      en: 'Not these stat prefixes',
      fr: 'Sans ces préfixes',
    }),
    forcedSlots: described(z.partialRecord(z.enum(SLOT_IDS), name).optional(), {
      en: 'Prefix of single slots: amulet=Celestial, ring1=Viper',
      fr: 'Préfixe de certains emplacements : amulet=Celestial, ring1=Viper',
    }),
    rarity: described(z.enum(RARITIES).optional(), {
      en: 'Rarity of the pieces; default: ascended',
      fr: 'Rareté des pièces ; par défaut élevé (ascended)',
    }),
    exoticSlots: described(
      z.array(z.enum(SLOT_IDS)).max(SLOT_IDS.length).optional(),
      { en: 'Slots that hold an exotic piece', fr: 'Emplacements qui portent une pièce exotique' },
      REST_ONLY,
    ),
    weaponLayout: described(z.enum(WEAPON_LAYOUTS).optional(), {
      en: 'One two-handed weapon or two one-handed; default: as the rotation',
      fr: 'Une arme à deux mains ou deux à une main ; par défaut comme la rotation',
    }),
    buffs: described(
      buffs.optional(),
      { en: 'Effects on you and the foe: stacks, points or uptime', fr: 'Effets : charges, points ou durée' },
      REST_ONLY,
    ),
    enemy: described(enemySchema.partial().optional(), { en: 'The foe', fr: 'L’ennemi' }, REST_ONLY),
    coefficients: described(
      coefficientsSchema.partial().optional(),
      { en: 'Your damage distribution, instead of the bundled one', fr: 'Votre répartition des dégâts' },
      REST_ONLY,
    ),
    modifiers: described(
      z.array(modifierSchema).max(200).optional(),
      { en: 'Further modifiers, such as traits', fr: 'Autres modificateurs, par exemple des aptitudes' },
      REST_ONLY,
    ),
    extras: described(
      z.partialRecord(z.enum(EXTRA_CATEGORIES), z.array(name).min(1).max(60)).optional(),
      {
        en: 'Runes, sigils, relics, food and utility to choose from',
        fr: 'Runes, cachets, reliques, nourriture',
      },
      REST_ONLY,
    ),
    infusions: described(
      infusions.optional(),
      { en: 'How many stat infusions, of which kinds', fr: 'Combien d’imprégnations, et lesquelles' },
      REST_ONLY,
    ),
    ...searchLimits,
  }),
  result: optimizationResultSchema,
  access: 'public',
  http: 'POST /builds/optimize',
  command: 'build optimize',
});

import { BUFF_RULES, BUFFS, type Buff, type Buffs } from './buffs';

/** A fraction as a player reads it: 0.125 is "12.5 %". */
export const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;

/** The model's name of an attribute as a player reads it: "condition damage". */
export const attributeInWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const NAMES: Readonly<Record<Buff, string>> = {
  might: 'might',
  fury: 'fury',
  protection: 'protection',
  resolution: 'resolution',
  quickness: 'quickness',
  vulnerability: 'vulnerability',
  exposed: 'exposed',
  frostAura: 'frost aura',
  luminarysBlessing: "Luminary's Blessing",
  jadeBotTier: 'jade bot tier',
  reinforcedArmor: 'reinforced armor',
  fractalPotions: 'fractal potions',
  agonyResistance: 'agony resistance',
  fractalTitle: 'fractal title of rank',
};

const buffInWords = (name: Buff, amount: number): string => {
  switch (BUFF_RULES[name].unit) {
    case 'stacks':
    case 'points':
      return `${amount} ${NAMES[name]}`;
    case 'tier':
    case 'rank':
      return `${NAMES[name]} ${amount}`;
    case 'uptime':
      return amount === 1 ? NAMES[name] : `${NAMES[name]} ${percent(amount)} of the time`;
  }
};

/** Effects that are there, as in "25 might, fury, protection 50 % of the time"; empty when there is none. */
export const buffsInWords = (buffs: Buffs): string =>
  BUFFS.flatMap((name) => {
    const amount = buffs[name] ?? 0;
    return amount > 0 ? [buffInWords(name, amount)] : [];
  }).join(', ');

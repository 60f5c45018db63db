import { extraNames } from '../domain/builds/extras';
import type { FeasibleAnswer } from '../operations/optimization-result';

const WIDTH = 14;

const line = (label: string, text: string): string => `  ${label.padEnd(WIDTH)}${text}`;
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The result as lines of plain text. */
export const terminalCard = (answer: FeasibleAnswer): string[] => {
  const { gear, infusions, choices, attributes, indicators, explanation, dataVersion } = answer;
  const infused = Object.entries(infusions).filter(([, count]) => count > 0);
  return [
    '',
    ...Object.entries(gear).map(([slot, prefix]) => line(slot, prefix)),
    line('infusions', infused.map(([name, count]) => `${count} x ${name}`).join(', ') || 'none'),
    ...Object.entries(choices).map(([category, id]) =>
      line(category, extraNames(category, id).join(' + ') || 'none'),
    ),
    '',
    line('power', whole(attributes.power)),
    line('critical', `${percent(attributes.critChance)} chance, ${percent(attributes.critDamage)} damage`),
    line('health', `${whole(attributes.health)}, armor ${whole(attributes.armor)}`),
    line('damage', `${whole(indicators.damage)} per second`),
    line('survivability', whole(indicators.survivability)),
    '',
    `  ${explanation}`,
    `  Data: ${dataVersion}`,
    '',
  ];
};

import { type Health, PARTS, type PartHealth } from '../../operations/service';
import { type Card, text } from '../format/card';
import { foreign } from '../format/text';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage } from '../message';
import { joined, show, type ViewContext } from './context';
import { nameIn } from './names';

const TONES: Readonly<Record<Health['status'], Card['tone']>> = {
  ok: 'good',
  degraded: 'warning',
  down: 'bad',
};
const SIGNS: Readonly<Record<PartHealth['state'], string>> = {
  ok: '🟢',
  off: '⚪',
  degraded: '🟡',
  down: '🔴',
};

const milliseconds = (value: number, { numbers }: Texts): string => `${numbers.figure(value)}\u{A0}ms`;

const partLine = (name: string, { state, latencyMs, note }: PartHealth, texts: Texts): string =>
  `${SIGNS[state]} ${joined([
    `**${name}** ${texts.health.state[state]}`,
    latencyMs === null ? '' : milliseconds(latencyMs, texts),
    note === null ? '' : nameIn(texts.health.notes, note),
  ])}`;

/** The answer to `/ping`. */
export const healthView = (health: Health, context: ViewContext): BotMessage => {
  const texts = textsIn(context.language);
  const { health: words, numbers, result } = texts;
  const { ping } = context;
  const parts = PARTS.map((part) => partLine(words.parts[part], health.parts[part], texts));
  const versions = joined([
    words.version(foreign(health.version)),
    result.data(foreign(health.dataVersion), ''),
    words.uptime(numbers.duration(health.uptimeSeconds)),
  ]);
  const latency = ping === undefined ? [] : [words.latency(numbers.integer(ping.latencyMs))];
  return show(
    {
      tone: TONES[health.status],
      blocks: [
        text(3, [...latency, versions], `## ${words.status[health.status]}`),
        text(2, parts, `### ${words.partsTitle}`),
      ],
    },
    context,
  );
};

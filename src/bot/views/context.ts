import type { Card } from '../format/card';
import { toMessage } from '../format/message';
import { textsIn } from '../locales';
import type { BotMessage, Language } from '../message';

/** What a view knows beside the result. */
export interface ViewContext {
  language: Language;
  /** Time to Discord and back. */
  ping?: { latencyMs: number };
}

export const show = (card: Card, { language }: ViewContext): BotMessage =>
  toMessage(card, textsIn(language).cut);

/** Small parts of one line. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const small = (text: string): string => `-# ${text}`;

import type { Language } from './message';

/** The language of Discord's locale; English where we have no other. */
export const languageOf = (locale: string): Language => (/^fr\b/.test(locale) ? 'fr' : 'en');

import type { Language } from '../message';
import { en } from './en';
import { fr } from './fr';
import type { Texts } from './texts';

const TEXTS: Readonly<Record<Language, Texts>> = { en, fr };

export const textsIn = (language: Language): Texts => TEXTS[language];

import { readText } from './repository';

export interface Variable {
  name: string;
  meaning: string;
  default: string;
  example: string;
}

const ENTRY = /^# (?<meaning>.+) \(default: (?<fallback>.+)\)\n# (?<name>[A-Z0-9_]+)=(?<example>.*)$/gm;

/** What `.env.example` says of each variable, in its order. */
export const readEnvExample = (): Variable[] =>
  [...readText('.env.example').matchAll(ENTRY)].map(({ groups = {} }) => ({
    name: groups.name ?? '',
    meaning: groups.meaning ?? '',
    default: groups.fallback ?? '',
    example: groups.example ?? '',
  }));

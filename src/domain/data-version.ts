/** What every answer rests on until a game-data snapshot exists: the bundled rules, tables and profiles. */
export const DATA_VERSION = 'bundled-2026-11';

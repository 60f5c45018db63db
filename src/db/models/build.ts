import { DatabaseRecord } from './record';

export type GameMode =
  | 'raid'
  | 'strike'
  | 'fractal'
  | 'open-world'
  | 'wvw-zerg'
  | 'wvw-havoc'
  | 'wvw-roaming'
  | 'pvp';
export type Role = 'dps' | 'support' | 'healer' | 'tank' | 'boonshare' | 'utility';
export type Visibility = 'public' | 'unlisted' | 'guild' | 'private';

interface TraitLine {
  id: number;
  name: string;
  traits: readonly number[];
}

interface SlottedSkill {
  slot: string;
  id: number;
  name: string;
}

interface EquippedItem extends SlottedSkill {
  stats?: string;
  runeOrSigil?: string;
}

/** `isPublic` is not stored: it is `visibility === 'public'`. */
export class BuildRecord extends DatabaseRecord {
  static override tableName = 'builds';

  declare id: string;
  declare userId: string;
  declare name: string;
  declare profession: string;
  declare specialization: string | null;
  declare gameMode: GameMode;
  declare role: Role | null;
  declare traitLines: readonly TraitLine[];
  declare skills: readonly SlottedSkill[];
  declare equipment: readonly EquippedItem[];
  declare synergies: readonly string[];
  declare counters: readonly string[];
  declare tags: readonly string[];
  declare description: string | null;
  declare playstyle: string | null;
  declare sourceUrl: string | null;
  declare sourceType: string | null;
  declare gw2skillUrl: string | null;
  declare customRequirements: string | null;
  /** 0–10. */
  declare effectiveness: number | null;
  /** 1–5. */
  declare difficulty: number | null;
  declare visibility: Visibility;
  declare guildId: string | null;
  declare upvotes: number;
  declare downvotes: number;
  declare views: number;
  declare createdAt: string;
  declare updatedAt: string;

  protected override get $jsonKeys(): readonly string[] {
    return ['traitLines', 'skills', 'equipment', 'synergies', 'counters', 'tags'];
  }
}

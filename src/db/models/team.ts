import { Model, type RelationMappings } from 'objection';
import { BuildRecord, type GameMode, type Visibility } from './build';
import { DatabaseRecord } from './record';

export class SlotRecord extends DatabaseRecord {
  static override tableName = 'team_slots';

  declare id: string;
  declare teamCompositionId: string;
  declare buildId: string;
  /** 1–50, once in a team. */
  declare slotNumber: number;
  declare playerName: string | null;
  declare priority: number;

  declare build?: BuildRecord;

  static override get relationMappings(): RelationMappings {
    return {
      build: {
        relation: Model.BelongsToOneRelation,
        modelClass: BuildRecord,
        join: { from: 'team_slots.build_id', to: 'builds.id' },
      },
    };
  }
}

export class TeamRecord extends DatabaseRecord {
  static override tableName = 'team_compositions';

  declare id: string;
  declare userId: string;
  declare name: string;
  declare gameMode: GameMode;
  /** 1–50. */
  declare teamSize: number;
  declare description: string | null;
  declare synergies: readonly string[];
  declare weaknesses: readonly string[];
  declare strengths: readonly string[];
  declare overallRating: number | null;
  declare totalDps: number | null;
  declare totalHealing: number | null;
  declare totalToughness: number | null;
  declare visibility: Visibility;
  declare guildId: string | null;
  declare createdAt: string;
  declare updatedAt: string;

  declare slots?: SlotRecord[];

  protected override get $jsonKeys(): readonly string[] {
    return ['synergies', 'weaknesses', 'strengths'];
  }

  static override get relationMappings(): RelationMappings {
    return {
      slots: {
        relation: Model.HasManyRelation,
        modelClass: SlotRecord,
        join: { from: 'team_compositions.id', to: 'team_slots.team_composition_id' },
        // The contract wants slots in their order, whatever order the database finds them in.
        modify: (query) => query.orderBy('slot_number'),
      },
    };
  }
}

import { Model, type RelationMappings } from 'objection';
import { BuildRecord } from './build';
import { LoginRecord } from './login';
import { DatabaseRecord } from './record';
import { RunRecord } from './run';
import { TeamRecord } from './team';

export class UserRecord extends DatabaseRecord {
  static override tableName = 'users';

  declare id: string;
  declare email: string | null;
  declare username: string;
  declare hashedPassword: string | null;
  declare discordId: string | null;
  declare isActive: boolean;
  declare isVerified: boolean;
  declare isSuperuser: boolean;
  declare fullName: string | null;
  declare bio: string | null;
  declare profilePictureUrl: string | null;
  declare preferences: Readonly<Record<string, unknown>>;
  declare failedLoginAttempts: number;
  declare lockedUntil: string | null;
  declare createdAt: string;
  declare updatedAt: string;

  declare logins?: LoginRecord[];
  declare builds?: BuildRecord[];
  declare teams?: TeamRecord[];
  declare runs?: RunRecord[];

  protected override get $jsonKeys(): readonly string[] {
    return ['preferences'];
  }

  protected override get $booleanKeys(): readonly string[] {
    return ['isActive', 'isVerified', 'isSuperuser'];
  }

  static override get relationMappings(): RelationMappings {
    const has = (modelClass: typeof DatabaseRecord, to: string) => ({
      relation: Model.HasManyRelation,
      modelClass,
      join: { from: 'users.id', to },
    });
    return {
      logins: has(LoginRecord, 'login_history.user_id'),
      builds: has(BuildRecord, 'builds.user_id'),
      teams: has(TeamRecord, 'team_compositions.user_id'),
      runs: has(RunRecord, 'runs.owner_id'),
    };
  }
}

import { DatabaseRecord } from './record';

/** One attempt to log in to an account, failed or not. */
export class LoginRecord extends DatabaseRecord {
  static override tableName = 'login_history';

  declare id: string;
  declare userId: string;
  declare ipAddress: string | null;
  declare userAgent: string | null;
  declare success: boolean;
  declare loginTimestamp: string;

  protected override get $booleanKeys(): readonly string[] {
    return ['success'];
  }
}

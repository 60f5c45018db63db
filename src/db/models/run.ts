import type { ErrorKind, FieldError } from '../../errors';
import { DatabaseRecord } from './record';

export type RunStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';

/** Why a run failed, as the user may read it. */
export interface RunError {
  kind: ErrorKind;
  message: string;
  fields: readonly FieldError[];
}

/** Where Discord expects the answer. `token` (null once delivered) edits the reply until `tokenExpiresAt`. */
export interface RunDelivery {
  applicationId: string;
  token: string | null;
  tokenExpiresAt: string;
  channelId: string | null;
  userId: string;
  guildId: string | null;
  locale: string;
  ephemeral: boolean;
  messageId: string | null;
}

export class RunRecord extends DatabaseRecord {
  static override tableName = 'runs';

  declare id: string;
  declare operation: string;
  declare ownerId: string | null;
  declare clientKey: string | null;
  declare guildId: string | null;
  declare status: RunStatus;
  declare input: unknown;
  declare result: unknown;
  declare error: RunError | null;
  declare dataVersion: string | null;
  declare requestHash: string | null;
  declare delivery: RunDelivery | null;
  declare createdAt: string;
  declare startedAt: string | null;
  declare endedAt: string | null;
  declare deliveredAt: string | null;

  protected override get $jsonKeys(): readonly string[] {
    return ['input', 'result', 'error', 'delivery'];
  }
}

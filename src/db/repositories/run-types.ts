import type { Model } from 'objection';
import type { RunDelivery, RunRecord, RunStatus } from '../models/run';

/** A stored run. Times are ISO 8601 UTC. `ownerId` is set for an account, `clientKey` for an anonymous caller. */
export type Run = Omit<RunRecord, keyof Model>;

/** What a list reads: not the documents, which may be several MiB, nor the delivery with its secret token. */
export const SUMMARY_KEYS = [
  'id',
  'operation',
  'ownerId',
  'clientKey',
  'guildId',
  'status',
  'error',
  'dataVersion',
  'createdAt',
  'startedAt',
  'endedAt',
] as const satisfies readonly (keyof Run)[];

export type RunSummary = Pick<Run, (typeof SUMMARY_KEYS)[number]>;

export type NewRun = Pick<
  Run,
  'id' | 'operation' | 'ownerId' | 'clientKey' | 'guildId' | 'input' | 'requestHash' | 'delivery'
>;

export type UndeliveredRun = RunSummary & { delivery: RunDelivery };

/** An account's id, or the keyed hash of an anonymous caller's address. */
export type RunCaller = { ownerId: string } | { clientKey: string };

export interface RunListOptions {
  limit: number;
  cursor?: string;
  status?: RunStatus;
}

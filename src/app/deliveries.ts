import type { Run, RunDelivery, RunsRepository } from '../db/repositories/runs';
import { AppError } from '../errors';
import type { Caller } from './caller';

export type { RunDelivery } from '../db/repositories/runs';

interface Deps {
  runs: RunsRepository;
}

/** A run whose answer Discord still waits for. */
export interface PendingRun {
  id: string;
  owner: Caller;
  delivery: RunDelivery;
}

/** What a run was asked, for whoever explores its message. */
export interface OpenedRun {
  operation: string;
  /** As the operation's schema left it when the run was started. */
  input: unknown;
  owner: Caller;
  /** null when Discord never waited for it. */
  delivery: RunDelivery | null;
}

/** Nobody waits longer for an answer. */
const WAITED_FOR_MS = 24 * 60 * 60 * 1000;

const ownerOf = ({ ownerId, clientKey }: Pick<Run, 'ownerId' | 'clientKey'>): Caller =>
  ownerId === null ? { kind: 'anonymous', clientKey: clientKey ?? '' } : { kind: 'user', userId: ownerId };

/** Use cases of answers that are brought to where they were asked. Every method throws AppError only. */
export const createDeliveries = ({ runs }: Deps) => ({
  /** Started within the last day and not yet delivered, oldest first. */
  pending: async (): Promise<PendingRun[]> => {
    const since = new Date(Date.now() - WAITED_FOR_MS).toISOString();
    const found = await runs.listUndelivered(since);
    return found.map((run) => ({ id: run.id, owner: ownerOf(run), delivery: run.delivery }));
  },
  /** The answer is where it belongs, or nowhere to be brought: it is not tried again. True for one caller only. */
  close: (id: string): Promise<boolean> => runs.markDelivered(id),
  /**
   * The message is the permission: whoever sees a run's message may explore it, and only its message carries its id.
   * Not for a door where ids come from users.
   */
  open: async (id: string): Promise<OpenedRun> => {
    const run = await runs.find(id);
    if (!run) throw new AppError('not-found', 'There is no run with this id.');
    return { operation: run.operation, input: run.input, owner: ownerOf(run), delivery: run.delivery };
  },
});

export type Deliveries = ReturnType<typeof createDeliveries>;

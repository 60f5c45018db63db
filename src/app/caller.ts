import type { Run, RunCaller } from '../db/repositories/runs';
import { AppError } from '../errors';

/** Who asks: an account, or somebody without one, known only by a keyed hash of the address. */
export type Caller = { kind: 'user'; userId: string } | { kind: 'anonymous'; clientKey: string };

/** An anonymous run belongs to whoever has its id; an account's run only to that account. */
export const assertMayUse = (run: Run, caller: Caller): void => {
  if (run.ownerId === null) return;
  if (caller.kind === 'user' && caller.userId === run.ownerId) return;
  throw new AppError('forbidden', 'This run belongs to somebody else.');
};

/** How the repository names the owner. */
export const ownerOf = (caller: Caller): RunCaller =>
  caller.kind === 'user' ? { ownerId: caller.userId } : { clientKey: caller.clientKey };

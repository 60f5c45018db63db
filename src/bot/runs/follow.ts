import { setMaxListeners } from 'node:events';
import type { PendingRun } from '../../app/deliveries';
import { AppError } from '../../errors';
import type { Log } from '../../log';
import type { RunView } from '../../operations/run-schema';
import type { BotApp } from '../app';
import type { DiscordApi } from '../discord/api';
import { deliver } from '../discord/deliver';
import { loggable } from '../discord/faults';
import { failureMessage } from '../errors';
import { languageOf } from '../language';
import type { BotMessage } from '../message';
import type { Pace } from '../pace';
import { cardOf } from './cards';
import { createLiveCard } from './live-card';

interface Deps {
  app: BotApp;
  api: DiscordApi;
  log: Log;
  pace: Pace;
}

const hasEnded = ({ status }: RunView): boolean => status !== 'queued' && status !== 'running';

/** A run's id in the 25 characters of a nonce. */
const nonceOf = (id: string): string => BigInt(`0x${id.replaceAll('-', '')}`).toString(36);

/** Should Discord find the card unacceptable, the requester learns that the run has ended all the same. */
const deliverCard = async (deps: Deps, { id, delivery }: PendingRun, run: RunView) => {
  const language = languageOf(delivery.locale);
  const parcel = { nonce: nonceOf(id), replyOnly: run.status === 'cancelled' };
  const bring = (message: BotMessage) => deliver(deps.api, delivery, { ...parcel, message });
  try {
    return await bring(await cardOf(deps, run, language));
  } catch (error) {
    if (error instanceof AppError) throw error;
    return bring(failureMessage(deps.log, error, { language, runId: id }));
  }
};

const finish = async (deps: Deps, pending: PendingRun, run: RunView): Promise<void> => {
  const outcome = await deliverCard(deps, pending, run);
  deps.log.info({ runId: run.id, status: run.status, outcome }, 'run delivered');
  if (outcome !== 'later') await deps.app.deliveries.close(pending.id);
};

/** From now to the delivered answer. Throws when the run cannot be watched at the moment. */
const followOne = async (deps: Deps, pending: PendingRun, signal: AbortSignal): Promise<void> => {
  const show = createLiveCard({ api: deps.api, editEveryMs: deps.pace.editEveryMs }, pending.delivery);
  for await (const run of deps.app.runs.watch(pending.id, pending.owner, signal)) {
    if (hasEnded(run)) return finish(deps, pending, run);
    if (!signal.aborted) await show(run);
  }
};

/** As `followOne`, but what fails is left to a later attempt. */
const tryToFollow = async (deps: Deps, pending: PendingRun, signal: AbortSignal): Promise<void> => {
  try {
    await followOne(deps, pending, signal);
  } catch (error) {
    // Its start failed and it was forgotten: whoever asked was told so.
    if (error instanceof AppError && error.kind === 'not-found') return;
    deps.log.warn({ err: loggable(error), runId: pending.id }, 'run not followed, trying again');
  }
};

/** The answers that this application still owes; none while the database cannot be asked. */
const owed = async ({ app, log }: Deps, applicationId: string): Promise<PendingRun[]> => {
  try {
    const pending = await app.deliveries.pending();
    return pending.filter(({ delivery }) => delivery.applicationId === applicationId);
  } catch (error) {
    log.warn({ err: error }, 'undelivered runs not looked up, trying again');
    return [];
  }
};

/** Follows runs until their answers are delivered; what fails in between is found again in the database. */
export const createFollower = (deps: Deps) => {
  const followed = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;
  // Each followed run listens to it while it waits.
  setMaxListeners(0, signal);

  const follow = (pending: PendingRun): void => {
    if (followed.has(pending.id) || signal.aborted) return;
    const following = tryToFollow(deps, pending, signal).finally(() => followed.delete(pending.id));
    followed.set(pending.id, following);
  };

  /** Also those of an earlier process. */
  const resume = async (applicationId: string): Promise<void> => {
    for (const pending of await owed(deps, applicationId)) follow(pending);
  };

  return {
    follow,
    /** Looks up what is owed, now and from time to time. */
    start: async (applicationId: string): Promise<void> => {
      await resume(applicationId);
      const timer = setInterval(() => void resume(applicationId), deps.pace.sweepEveryMs);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    /** Ends when no edit is under way; the runs themselves go on. */
    stop: async (): Promise<void> => {
      stopping.abort();
      await Promise.all(followed.values());
    },
  };
};

export type Follower = ReturnType<typeof createFollower>;

import type { RunDelivery } from '../../app/deliveries';
import type { RunView } from '../../operations/run-schema';
import type { DiscordApi } from '../discord/api';
import { faultOf } from '../discord/faults';
import { languageOf } from '../language';
import { runCard } from '../views';

interface Deps {
  api: DiscordApi;
  editEveryMs: number;
}

/** A run that takes long is looked at less often: an edit every 1/40 of its time so far. */
const PATIENCE = 40;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps a reply showing how its run goes, until its token ends or the reply is gone. */
export const createLiveCard = ({ api, editEveryMs }: Deps, to: RunDelivery) => {
  const startedAtMs = performance.now();
  let nextAtMs = 0;
  let shown = '';
  let open = to.token !== null;

  const pauseMs = (nowMs: number): number =>
    Math.min(LONGEST_PAUSE_MS, Math.max(editEveryMs, (nowMs - startedAtMs) / PATIENCE));

  return async (run: RunView): Promise<void> => {
    const nowMs = performance.now();
    if (to.token === null || !open || nowMs < nextAtMs || Date.now() > Date.parse(to.tokenExpiresAt)) return;
    const message = runCard(run, { language: languageOf(to.locale) });
    const drawn = JSON.stringify(message.components);
    if (drawn === shown) return;
    nextAtMs = nowMs + pauseMs(nowMs);
    try {
      await api.replies.editOnce({ applicationId: to.applicationId, token: to.token }, message);
      shown = drawn;
    } catch (error) {
      // A passing fault is no matter: the next edit says more.
      open = faultOf(error) === 'transient';
    }
  };
};

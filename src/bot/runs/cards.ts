import type { Log } from '../../log';
import type { RunView } from '../../operations/run-schema';
import type { Picture } from '../../pictures/renderer';
import type { BotApp } from '../app';
import { textsIn } from '../locales';
import type { BotMessage, Language } from '../message';
import { resultCard } from '../views';
import { titleOf } from '../views/result-card';
import { runSnapshot } from '../views/run-card';
import { type AnsweredBuild, answeredBuild } from './answers';

interface Deps {
  app: BotApp;
  log: Log;
}

/** The card is complete without its picture. */
const pictureOf = async (
  { app, log }: Deps,
  { input, answer }: AnsweredBuild,
  language: Language,
): Promise<Picture | null> => {
  if (!answer.feasible) return null;
  const title = titleOf(input, textsIn(language));
  return app.pictures.gearCard({ title, subtitle: answer.dataVersion, language, answer }).catch((error) => {
    log.warn({ err: error }, 'no picture for a result');
    return null;
  });
};

/** The card of the build that a run has found; null when there is none. */
export const foundCard = async (deps: Deps, run: RunView, language: Language): Promise<BotMessage | null> => {
  const answered = await answeredBuild(deps.app, run);
  if (answered === null) return null;
  const picture = await pictureOf(deps, answered, language);
  return resultCard({ run, ...answered, picture }, { language });
};

/** A run as it is now: what it found, else how it goes. */
export const cardOf = async (deps: Deps, run: RunView, language: Language): Promise<BotMessage> =>
  (await foundCard(deps, run, language)) ?? runSnapshot(run, { language });

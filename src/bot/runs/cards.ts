import { rarityOf } from '../../domain/builds/gear-slots';
import { SLOT_IDS } from '../../domain/gear/slots';
import { CONSTRAINTS } from '../../domain/model/problem';
import type { Log } from '../../log';
import type { FeasibleAnswer } from '../../operations/optimization-result';
import type { RunView } from '../../operations/run-schema';
import type { Picture } from '../../pictures/renderer';
import type { BotApp } from '../app';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage, Language } from '../message';
import { resultCard } from '../views';
import { joined } from '../views/context';
import { limitWords } from '../views/limit-words';
import { titleOf } from '../views/result-card';
import { runSnapshot } from '../views/run-card';
import { type AnsweredBuild, answeredBuild } from './answers';

interface Deps {
  app: BotApp;
  log: Log;
}

const limitsOf = ({ constraints }: AnsweredBuild['input'], texts: Texts): string =>
  CONSTRAINTS.flatMap((name) => {
    const value = constraints[name];
    return value === undefined ? [] : [limitWords(name, value, texts)];
  }).join(' · ');

/** Both where single slots hold another rarity than the rest. */
const rarityWords = (input: AnsweredBuild['input'], { gear }: FeasibleAnswer, texts: Texts): string => {
  const worn = SLOT_IDS.filter((slot) => slot in gear).map((slot) => rarityOf(input, slot));
  return [...new Set(worn)].map((rarity) => texts.result.gearOf[rarity]).join(' + ');
};

/** The card is complete without its picture. */
const pictureOf = async (
  { app, log }: Deps,
  { input, answer }: AnsweredBuild,
  language: Language,
): Promise<Picture | null> => {
  if (!answer.feasible) return null;
  const texts = textsIn(language);
  const subtitle = joined([rarityWords(input, answer, texts), limitsOf(input, texts)]);
  const card = { title: titleOf(input, texts), subtitle, language, answer };
  return app.pictures.gearCard(card).catch((error) => {
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

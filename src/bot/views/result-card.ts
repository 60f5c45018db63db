import { resolveIdentity } from '../../domain/builds/identity';
import { situationOf } from '../../domain/builds/situation';
import { coreName } from '../../domain/gear/specializations';
import type { InputOf } from '../../operations';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage } from '../message';
import { answerCard, type ShownAnswer } from './answer-card';
import { joined, show, type ViewContext } from './context';
import { nameIn } from './names';

type Input = InputOf<'optimize-build'>;

/** Elite specializations keep their English API name, professions are named in the language. */
const whoPlays = (input: Input, { terms }: Texts): string => {
  const identity = resolveIdentity(input);
  if (!identity.ok) return nameIn(terms.professions, String(input.profession));
  const { profession, specialization } = identity.value;
  if (specialization === null && terms.professions[profession] === profession) return coreName(profession);
  return specialization ?? terms.professions[profession];
};

/** "Dragonhunter · Raid · DPS", with what the request left open filled in. */
export const titleOf = (input: Input, texts: Texts): string => {
  const { gameMode, role } = situationOf(input);
  const { terms } = texts;
  return joined([whoPlays(input, texts), terms.gameModes[gameMode], role === null ? '' : terms.roles[role]]);
};

/** The result of `/build optimize`. */
export const resultCard = (
  shown: Omit<ShownAnswer, 'title'> & { input: Input },
  context: ViewContext,
): BotMessage => {
  const texts = textsIn(context.language);
  const { input, ...answered } = shown;
  return show(answerCard({ ...answered, title: titleOf(input, texts) }, texts), context);
};

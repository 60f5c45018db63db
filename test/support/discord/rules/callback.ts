import {
  InteractionResponseType as Answer,
  type ApplicationCommandOptionType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import type { Issue } from '../refusal';
import { choice, choiceValues } from './command-words';
import { fieldsOf, issue, list, oneOf, type Rule, record, required } from './schema';

const MESSAGE = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const UPDATE = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** Which answers an interaction takes; `onMessage` = it came from a component of a message. */
const answersTo = (type: InteractionType, onMessage: boolean): readonly Answer[] => {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [Answer.ApplicationCommandAutocompleteResult];
  const update = onMessage ? UPDATE : [];
  return type === InteractionType.ModalSubmit
    ? [...MESSAGE, ...update]
    : [...MESSAGE, ...update, Answer.Modal];
};

export const answerTypeIssues = (
  answer: unknown,
  interaction: { readonly type: InteractionType; readonly onMessage: boolean },
): readonly Issue[] =>
  (answer ?? null) === null
    ? [required(['type'])]
    : oneOf(answersTo(interaction.type, interaction.onMessage))(answer, ['type']);

/** A deferral may say only whether the answer will be ephemeral. */
export const deferralIssues = (data: unknown): readonly Issue[] => {
  const flags = Number(fieldsOf(data).flags ?? 0);
  return (flags & ~MessageFlags.Ephemeral) === 0
    ? []
    : [
        issue(
          ['data', 'flags'],
          'INTERACTION_DEFERRED_FLAGS_INVALID',
          'Only the EPHEMERAL flag can be set on a deferred response',
        ),
      ];
};

/** `data` of an autocompletion's answer, for an option of that type. */
export const suggestions = (type: keyof typeof choiceValues & ApplicationCommandOptionType): Rule =>
  record({ choices: list(choice(choiceValues[type]), { max: LIMITS.commandChoices }) }, ['choices']);

import type {
  APICommandAutocompleteInteractionResponseCallbackData,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import { refusal } from '../refusal';
import type { choiceValues } from '../rules/command-words';
import type { Clock } from './clock';

/** What the double sent to the bot. */
export interface SentInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly createdAtMs: number;
  /** The message whose button, menu or modal it was. */
  readonly sourceMessageId: string | null;
  /** The app came with the user and is not in the guild. */
  readonly userInstalled: boolean;
  /** The type of the option being completed. */
  readonly focusedType: (keyof typeof choiceValues & ApplicationCommandOptionType) | null;
}

/** What became of it. */
export interface InteractionState {
  readonly sent: SentInteraction;
  readonly answer: InteractionResponseType | null;
  readonly acknowledgedAtMs: number | null;
  readonly originalId: string | null;
  readonly modal: APIModalInteractionResponseCallbackData | null;
  readonly choices: APICommandAutocompleteInteractionResponseCallbackData['choices'] | null;
  readonly followUpIds: readonly string[];
  readonly expired: boolean;
}

export type Interactions = ReturnType<typeof createInteractions>;

/** Interactions and the rules of their tokens: 3 s for the first answer, 15 min for the rest. */
export const createInteractions = (clock: Clock) => {
  const states = new Map<string, InteractionState>();

  const stateOf = (id: string): InteractionState => {
    const state = states.get(id);
    if (!state) throw new Error(`No interaction ${id} was sent`);
    return state;
  };
  const byToken = (token: string) => [...states.values()].find(({ sent }) => sent.token === token);
  const olderThan = ({ sent, expired }: InteractionState, ms: number): boolean =>
    expired || clock.now() - sent.createdAtMs > ms;

  return {
    stateOf,
    sent: (): readonly SentInteraction[] => [...states.values()].map((state) => state.sent),
    add: (sent: SentInteraction): void => {
      states.set(sent.id, {
        sent,
        answer: null,
        acknowledgedAtMs: null,
        originalId: null,
        modal: null,
        choices: null,
        followUpIds: [],
        expired: false,
      });
    },
    update: (id: string, change: Partial<Omit<InteractionState, 'sent'>>): InteractionState => {
      const changed = { ...stateOf(id), ...change };
      states.set(id, changed);
      return changed;
    },
    /** For the callback route. Throws 10062 when too late or never sent, 40060 when already answered. */
    awaitingAnswer: (id: string, token: string): InteractionState => {
      const state = states.get(id);
      if (!state || state.sent.token !== token) throw refusal('unknownInteraction');
      if (state.acknowledgedAtMs !== null) throw refusal('alreadyAcknowledged');
      if (olderThan(state, LIMITS.acknowledgeMs)) throw refusal('unknownInteraction');
      return state;
    },
    /** For the webhook routes. Throws 50027 after the token's life, 10015 before an answer. */
    answered: (token: string): InteractionState => {
      const state = byToken(token);
      if (!state) throw refusal('invalidWebhookToken');
      if (olderThan(state, LIMITS.tokenMs)) throw refusal('invalidWebhookToken');
      if (state.originalId === null) throw refusal('unknownWebhook');
      return state;
    },
  };
};

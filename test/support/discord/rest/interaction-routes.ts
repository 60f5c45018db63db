import {
  InteractionResponseType as Answer,
  type APICommandAutocompleteInteractionResponseCallbackData,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { refusal, requireNone } from '../refusal';
import { answerTypeIssues, deferralIssues, suggestions } from '../rules/callback';
import { modal } from '../rules/modal';
import { fieldsOf } from '../rules/schema';
import type { Clock } from '../state/clock';
import type { InteractionState, Interactions } from '../state/interactions';
import type { MessageInput, Messages } from '../state/messages';
import type { Renderer } from '../state/render';
import { type Handlers, noContent, ok, param, type RouteRequest } from './handler';

interface Deps {
  readonly interactions: Interactions;
  readonly messages: Messages;
  readonly render: Renderer;
  readonly clock: Clock;
}

/** What an answer changes of the interaction. */
type Effect = Partial<Omit<InteractionState, 'sent'>>;

const required = (sourceMessageId: string | null): string => {
  if (sourceMessageId === null) throw refusal('unknownMessage');
  return sourceMessageId;
};

/** The first answer to an interaction. */
export const createInteractionRoutes = (
  deps: Deps,
): Handlers<'POST /interactions/:interactionId/:token/callback'> => {
  const { interactions, messages, render, clock } = deps;

  const effects: Readonly<Partial<Record<Answer, (state: InteractionState, input: MessageInput) => Effect>>> =
    {
      [Answer.ChannelMessageWithSource]: ({ sent }, input) => {
        const origin = { channelId: sent.channelId, interactionId: sent.id };
        return { originalId: messages.create(origin, input).id };
      },
      [Answer.DeferredChannelMessageWithSource]: ({ sent }, { body }) => {
        requireNone(deferralIssues(body));
        const ephemeral = (Number(fieldsOf(body).flags ?? 0) & MessageFlags.Ephemeral) !== 0;
        const origin = { channelId: sent.channelId, interactionId: sent.id };
        return { originalId: messages.createLoading(origin, ephemeral).id };
      },
      [Answer.DeferredMessageUpdate]: ({ sent }) => ({ originalId: required(sent.sourceMessageId) }),
      [Answer.UpdateMessage]: ({ sent }, input) => ({
        originalId: messages.edit(required(sent.sourceMessageId), input).id,
      }),
      [Answer.ApplicationCommandAutocompleteResult]: ({ sent }, { body }) => {
        requireNone(
          suggestions(sent.focusedType ?? ApplicationCommandOptionType.String)(body ?? {}, ['data']),
        );
        const { choices } = body as APICommandAutocompleteInteractionResponseCallbackData;
        return { choices: choices ?? [] };
      },
      [Answer.Modal]: (_state, { body }) => {
        requireNone(modal(body ?? {}, ['data']));
        return { modal: body as APIModalInteractionResponseCallbackData };
      },
    };

  const describe = ({ sent, answer, originalId }: InteractionState) => {
    const message = originalId === null ? undefined : messages.find(originalId);
    return {
      interaction: {
        id: sent.id,
        type: sent.type,
        ...(message
          ? {
              response_message_id: message.id,
              response_message_loading: message.loading,
              response_message_ephemeral: message.ephemeral,
            }
          : {}),
      },
      ...(message ? { resource: { type: answer, message: render(message) } } : {}),
    };
  };

  const callback = (request: RouteRequest) => {
    const state = interactions.awaitingAnswer(param(request, 'interactionId'), param(request, 'token'));
    const { type, data } = fieldsOf(request.body);
    const { sent } = state;
    requireNone(answerTypeIssues(type, { type: sent.type, onMessage: sent.sourceMessageId !== null }));
    const answer = Number(type) as Answer;
    const input = { body: data ?? undefined, files: request.files, path: ['data'] };
    const effect = effects[answer]?.(state, input) ?? {};
    const after = interactions.update(sent.id, { ...effect, answer, acknowledgedAtMs: clock.now() });
    return request.query.get('with_response') === 'true' ? ok(describe(after)) : noContent;
  };

  return { 'POST /interactions/:interactionId/:token/callback': callback };
};

import { LIMITS } from '../limits';
import { refusal, requireNone } from '../refusal';
import { isV2 } from '../rules/message';
import { fieldsOf, issue } from '../rules/schema';
import type { InteractionState, Interactions } from '../state/interactions';
import type { MessageState, Messages } from '../state/messages';
import type { Renderer } from '../state/render';
import { type Handlers, noContent, ok, param, type RouteReply, type RouteRequest } from './handler';

interface Deps {
  readonly interactions: Interactions;
  readonly messages: Messages;
  readonly render: Renderer;
  readonly applicationId: string;
}

type Own =
  | 'POST /webhooks/:applicationId/:token'
  | `${'GET' | 'PATCH' | 'DELETE'} /webhooks/:applicationId/:token/messages/${'@original' | ':messageId'}`;

type Act = (message: MessageState, request: RouteRequest) => RouteReply;

/** What an interaction's token allows after the first answer: its original, and follow-ups. */
export const createWebhookRoutes = (deps: Deps): Handlers<Own> => {
  const { interactions, messages, render, applicationId } = deps;

  const stateFor = (request: RouteRequest): InteractionState => {
    if (param(request, 'applicationId') !== applicationId) throw refusal('unknownWebhook');
    return interactions.answered(param(request, 'token'));
  };

  const alive = (id: string | null): MessageState => {
    const message = id === null ? undefined : messages.find(id);
    if (!message || message.deleted) throw refusal('unknownMessage');
    return message;
  };

  const original = (request: RouteRequest): MessageState => alive(stateFor(request).originalId);

  const named = (request: RouteRequest): MessageState => {
    const { sent, originalId, followUpIds } = stateFor(request);
    const id = param(request, 'messageId');
    if (![originalId, sent.sourceMessageId, ...followUpIds].includes(id)) throw refusal('unknownMessage');
    return alive(id);
  };

  /** After a deferral the first follow-up fills the placeholder; only an edit may turn that into Components V2. */
  const fillPlaceholder = (placeholder: MessageState, request: RouteRequest): MessageState => {
    const v2 = isV2(Number(fieldsOf(request.body).flags ?? 0));
    requireNone(
      v2
        ? [
            issue(
              ['flags'],
              'MESSAGE_FLAGS_INVALID',
              'Edit the original to answer a deferral with Components V2',
            ),
          ]
        : [],
    );
    return messages.edit(placeholder.id, request);
  };

  const followUp = (request: RouteRequest): RouteReply => {
    const { sent, originalId, followUpIds } = stateFor(request);
    const first = originalId === null ? undefined : messages.find(originalId);
    if (first?.loading && !first.deleted) return ok(render(fillPlaceholder(first, request)));
    if (sent.userInstalled && followUpIds.length >= LIMITS.userInstallFollowUps) {
      throw refusal('tooManyFollowUps');
    }
    const made = messages.create({ channelId: sent.channelId, interactionId: sent.id }, request);
    interactions.update(sent.id, { followUpIds: [...followUpIds, made.id] });
    return ok(render(made));
  };

  const read: Act = (message) => ok(render(message));
  const edit: Act = (message, request) => ok(render(messages.edit(message.id, request)));
  const remove: Act = (message) => {
    messages.remove(message.id);
    return noContent;
  };

  return {
    'POST /webhooks/:applicationId/:token': followUp,
    'GET /webhooks/:applicationId/:token/messages/@original': (request) => read(original(request), request),
    'PATCH /webhooks/:applicationId/:token/messages/@original': (request) => edit(original(request), request),
    'DELETE /webhooks/:applicationId/:token/messages/@original': (request) =>
      remove(original(request), request),
    'GET /webhooks/:applicationId/:token/messages/:messageId': (request) => read(named(request), request),
    'PATCH /webhooks/:applicationId/:token/messages/:messageId': (request) => edit(named(request), request),
    'DELETE /webhooks/:applicationId/:token/messages/:messageId': (request) =>
      remove(named(request), request),
  };
};

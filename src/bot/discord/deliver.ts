import type { RunDelivery } from '../../app/deliveries';
import type { BotMessage } from '../message';
import type { DiscordApi } from './api';
import { faultOf } from './faults';

/** `later`: Discord is out of reach, the same may succeed then; `nowhere`: every place is closed to us. */
export type Outcome = 'delivered' | 'later' | 'nowhere';

export interface Parcel {
  message: BotMessage;
  /** Tells this answer from others, at most 25 characters. */
  nonce: string;
  /** Worth nothing anywhere else, such as a state the user brought about. */
  replyOnly?: boolean;
}

type Place = () => Promise<unknown>;

const reply = (api: DiscordApi, { applicationId, token }: RunDelivery, message: BotMessage): Place[] =>
  token === null ? [] : [() => api.replies.edit({ applicationId, token }, message)];

const isAlive = ({ token, tokenExpiresAt }: RunDelivery): boolean =>
  token !== null && Date.now() < Date.parse(tokenExpiresAt);

const channel = (api: DiscordApi, { channelId, userId, ephemeral }: RunDelivery, parcel: Parcel): Place[] =>
  channelId === null || ephemeral
    ? []
    : [() => api.messages.send(channelId, parcel.message, { nonce: parcel.nonce, mention: userId })];

const direct = async (api: DiscordApi, { userId }: RunDelivery, { message, nonce }: Parcel) =>
  api.messages.send(await api.messages.openDirectChannel(userId), message, { nonce });

const placesOf = (api: DiscordApi, to: RunDelivery, parcel: Parcel): Place[] => {
  const first = isAlive(to) ? reply(api, to, parcel.message) : [];
  return parcel.replyOnly ? first : [...first, ...channel(api, to, parcel), () => direct(api, to, parcel)];
};

/** The next place is tried where one is closed, and also where the reply stays out of reach. */
const tryPlaces = async ([place, ...others]: readonly Place[], outcome: Outcome): Promise<Outcome> => {
  if (!place) return outcome;
  try {
    await place();
    return 'delivered';
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'rejected') throw error;
    return tryPlaces(others, fault === 'transient' ? 'later' : outcome);
  }
};

/**
 * Brings an answer to the first place that takes it: the reply while its token lives, the channel with a mention
 * (never when the answer is private), a direct message. Throws when Discord finds the message itself unacceptable.
 */
export const deliver = (api: DiscordApi, to: RunDelivery, parcel: Parcel): Promise<Outcome> =>
  tryPlaces(placesOf(api, to, parcel), 'nowhere');

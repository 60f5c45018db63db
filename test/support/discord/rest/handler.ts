import type { UploadedFile } from '../state/attachments';
import type { Route } from './routes';

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RouteReply {
  readonly status: number;
  readonly body?: unknown;
}

/** Answers a request or throws a Refusal. */
export type Handler = (request: RouteRequest) => RouteReply;
export type Handlers<R extends Route> = Readonly<Record<R, Handler>>;

export const ok = (body: unknown): RouteReply => ({ status: 200, body });
export const noContent: RouteReply = { status: 204 };

/** A path parameter that the pattern guarantees. */
export const param = (request: RouteRequest, name: string): string => request.params[name] ?? '';

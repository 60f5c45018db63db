import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults';
import { Refusal, refusal } from '../refusal';
import type { Attachment } from '../state/attachments';
import type { Handler, RouteReply } from './handler';
import { type RequestBody, readRequestBody } from './request-body';
import { type Match, matchRoute, type Route } from './routes';

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly route: Route | null;
  readonly body: unknown;
  readonly fileNames: readonly string[];
  /** 0 = the connection was broken instead of an answer. */
  readonly status: number;
  readonly atMs: number;
}

interface ServerDeps {
  readonly token: string;
  readonly handlers: Readonly<Record<Route, Handler>>;
  readonly takeFault: (route: Route) => Fault | null;
  readonly file: (attachmentId: string) => Attachment | undefined;
  readonly log: (request: LoggedRequest) => void;
  readonly now: () => number;
}

const API = '/api/v10';
/** Their path carries a token of its own. */
const WITHOUT_BOT_TOKEN = /^(GET \/gateway$|POST \/interactions\/|[A-Z]+ \/webhooks\/)/;

type Outcome = RouteReply & { readonly headers?: Readonly<Record<string, string>> };
/** null = break the connection. */
type Answer = Outcome | null;

const refused = (error: unknown): Outcome => {
  if (error instanceof Refusal) return { status: error.status, body: error.body };
  throw error;
};

const rateLimited = (retryAfterSeconds: number): Outcome => ({
  status: 429,
  headers: {
    'retry-after': String(retryAfterSeconds),
    'x-ratelimit-scope': 'user',
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(retryAfterSeconds),
    'x-ratelimit-bucket': 'double',
  },
  body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: false },
});

const send = (response: ServerResponse, { status, body, headers }: Outcome): void => {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

const findRoute = (method: string, url: URL): Match => {
  if (!url.pathname.startsWith(`${API}/`)) {
    throw refusal(/^\/api\/v\d+\//.test(url.pathname) ? 'invalidVersion' : 'notFound');
  }
  const match = matchRoute(method, url.pathname.slice(API.length));
  if (match === null) throw refusal('notFound');
  if (match === 'method') throw refusal('methodNotAllowed');
  return match;
};

/** Discord's REST API over plain HTTP. Routes, faults, authorization and log; the handlers know the rest. */
export const createRestServer = ({ token, handlers, takeFault, file, log, now }: ServerDeps): Server => {
  const carryOut = (
    { route, params }: Match,
    url: URL,
    request: IncomingMessage,
    sent: RequestBody,
  ): Outcome => {
    if (!WITHOUT_BOT_TOKEN.test(route) && request.headers.authorization !== `Bot ${token}`) {
      throw refusal('unauthorized');
    }
    return handlers[route]({ params, query: url.searchParams, ...sent });
  };

  const underFault = async (fault: Fault | null, effect: () => Outcome): Promise<Answer> => {
    if (fault?.kind === 'fail') return { status: fault.status, body: fault.body };
    if (fault?.kind === 'rateLimit') return rateLimited(fault.retryAfterSeconds);
    if (fault?.kind === 'break' && !fault.afterEffect) return null;
    if (fault?.kind === 'delay') await sleep(fault.ms, undefined, { ref: false });
    const outcome = effect();
    return fault?.kind === 'break' ? null : outcome;
  };

  const answer = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const entry = { method: request.method ?? '', path: url.pathname, atMs: now() };
    const seen = { route: null as Route | null, sent: { body: undefined, files: [] } as RequestBody };
    const judge = async (): Promise<Answer> => {
      const match = findRoute(entry.method, url);
      seen.route = match.route;
      seen.sent = await readRequestBody(request);
      return underFault(takeFault(match.route), () => carryOut(match, url, request, seen.sent));
    };
    const outcome = await judge().catch(refused);
    const fileNames = seen.sent.files.map(({ filename }) => filename);
    log({ ...entry, route: seen.route, body: seen.sent.body, fileNames, status: outcome?.status ?? 0 });
    return outcome;
  };

  const sendFile = (response: ServerResponse, pathname: string): void => {
    const found = file(pathname.split('/')[3] ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': found?.contentType ?? 'text/plain' });
    response.end(found?.bytes ?? 'This content is no longer available.');
  };

  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/attachments/')) return sendFile(response, url.pathname);
    return answer(request, url).then(
      (outcome) => (outcome ? send(response, outcome) : request.socket.destroy()),
      (error: unknown) => send(response, { status: 500, body: { message: String(error), code: 0 } }),
    );
  });
};

import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { call } from '../app/calls';
import { AppError } from '../errors';
import { type CallName, isRun, OPERATIONS, type OperationName, type RunName } from '../operations';
import { parseInput } from '../operations/parse';
import { hasEnded, type RunView } from '../operations/run-schema';
import type { App } from './app';
import { excessOf } from './body-limits';
import { readIdempotencyKey, readWaitMs } from './run-query';

type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const takesBody = (method: string): boolean => method === 'POST' || method === 'PATCH';

/** Query (without what belongs to the door), parameters and body as one object. */
const rawInput = ({ method, query, params, body }: FastifyRequest): unknown => {
  const fromPath = isObject(params) ? params : {};
  if (takesBody(method)) return isObject(body) ? { ...body, ...fromPath } : body;
  const { wait: _wait, ...rest } = isObject(query) ? query : {};
  return { ...rest, ...fromPath };
};

/** Before each value is checked: a body that is missing, or too much to check. */
const refuseBody = ({ method, body }: FastifyRequest): void => {
  if (takesBody(method) && body === undefined) {
    throw new AppError('malformed', 'The body is empty; a JSON object is expected.');
  }
  const excess = excessOf(body);
  if (excess) throw new AppError('invalid-input', `The body ${excess.message}.`, { fields: [excess] });
};

/** Beside a body only `wait` says anything; a misspelled one must not pass unnoticed. */
const refuseQuery = (name: OperationName, { method, query }: FastifyRequest): void => {
  if (!takesBody(method) || !isObject(query)) return;
  const fields = Object.keys(query)
    .filter((key) => !(key === 'wait' && isRun(name)))
    .map((path) => ({ path, message: 'is not a known field of the address' }));
  if (fields.length > 0) throw new AppError('invalid-input', 'The request has invalid values.', { fields });
};

const readInput = <Name extends OperationName>(name: Name, request: FastifyRequest) => {
  refuseQuery(name, request);
  refuseBody(request);
  const parsed = parseInput(name, rawInput(request));
  if (parsed.ok) return parsed.input;
  throw new AppError('invalid-input', 'The request has invalid values.', { fields: parsed.fields });
};

const answerRun = (reply: FastifyReply, run: RunView): { run: RunView } => {
  reply.status(hasEnded(run.status) ? 200 : 202).header('location', run.links.self);
  return { run };
};

const runRoute =
  (app: App, name: RunName): Route =>
  async (request, reply) => {
    const caller = app.anonymous(request.ip);
    const waitMs = readWaitMs(request.query);
    const key = readIdempotencyKey(request.headers['idempotency-key']);
    const run = await app.runs.start({ operation: name, input: readInput(name, request), caller, key });
    return answerRun(reply, waitMs > 0 ? await app.runs.wait(run.id, caller, waitMs) : run);
  };

const callRoute =
  (app: App, name: CallName): Route =>
  async (request) =>
    call(app.calls, name, { input: readInput(name, request), caller: app.anonymous(request.ip) });

/** Reading a run can wait for its end, which is the door's business, not the operation's. */
const showRunRoute =
  (app: App): Route =>
  async (request) => {
    const { id } = readInput('show-run', request);
    const caller = app.anonymous(request.ip);
    const waitMs = readWaitMs(request.query);
    return { run: waitMs > 0 ? await app.runs.wait(id, caller, waitMs) : await app.runs.get(id, caller) };
  };

/** 503 when a required part is down, so that a load balancer needs to read nothing. */
const readinessRoute =
  (app: App): Route =>
  async (request, reply) => {
    const health = await call(app.calls, 'check-health', { input: {}, caller: app.anonymous(request.ip) });
    reply.status(health.status === 'down' ? 503 : 200);
    return health;
  };

const routeOf = (app: App, name: OperationName): Route => {
  if (isRun(name)) return runRoute(app, name);
  if (name === 'show-run') return showRunRoute(app);
  if (name === 'check-health') return readinessRoute(app);
  return callRoute(app, name);
};

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const satisfies readonly HTTPMethods[];

/** One route for each operation that has one, and liveness: it answers as soon as the service is up. */
export const operationRoutes = (server: FastifyInstance, app: App): void => {
  for (const { name, http } of Object.values(OPERATIONS)) {
    if (http === null) continue;
    const method = METHODS.find((candidate) => http.startsWith(`${candidate} `)) ?? 'GET';
    const url = http.slice(method.length + 1).replace(/\{(\w+)\}/g, ':$1');
    server.route({ method, url, handler: routeOf(app, name) });
  }
  // Whoever watches over the service asks often.
  server.get('/health', { config: { rateLimit: false } }, async () => ({ status: 'ok' }));
};

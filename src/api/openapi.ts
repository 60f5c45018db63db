import { z } from 'zod';
import { type AnyOperation, OPERATIONS } from '../operations';
import { runSchema } from '../operations/run-schema';
import { EXAMPLES } from './examples';
import { waitSchema } from './run-query';

type Json = Record<string, unknown>;

const inputSchema = (schema: z.ZodType): Json =>
  withoutMeta(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
const outputSchema = (schema: z.ZodType): Json =>
  withoutMeta(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));

/** Discord's words travel in the same metadata; they do not belong into this document. */
const DROPPED = ['$schema', 'fr', 'unit', 'option'];

const clean = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === 'object' && value !== null ? withoutMeta(value) : value;
};

const withoutMeta = (schema: object): Json =>
  Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(DROPPED.includes(key) && typeof value !== 'object'))
      .map(([key, value]) => [key, clean(value)]),
  );

const PROBLEM_RESPONSE = {
  description: 'Refused or failed, see `code` and `errors`',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const json = (schema: Json, description: string, example?: unknown): Json => ({
  description,
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
});

const WAIT = { name: 'wait', in: 'query', required: false, schema: outputSchema(waitSchema) };
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repeated request with the same key returns the same run',
  schema: { type: 'string', maxLength: 200 },
};

const hasBody = (method: string): boolean => method === 'post' || method === 'patch';

/** Fields in braces are path parameters, the others of a bodyless request query parameters. */
const parametersOf = ({ input, kind, name }: AnyOperation, method: string, path: string): Json[] => {
  const run = kind === 'run' ? [WAIT, IDEMPOTENCY_KEY] : name === 'show-run' ? [WAIT] : [];
  if (hasBody(method)) return run;
  const fields = Object.entries(input.shape).map(([field, schema]) => ({
    name: field,
    in: path.includes(`{${field}}`) ? 'path' : 'query',
    required: path.includes(`{${field}}`),
    schema: outputSchema(schema),
  }));
  return [...fields, ...run];
};

const responsesOf = ({ kind, name, result }: AnyOperation): Json => {
  const failed = { default: PROBLEM_RESPONSE };
  if (kind === 'call') {
    const unready =
      name === 'check-health' ? { 503: json(outputSchema(result), 'A required part is down') } : {};
    return { 200: json(outputSchema(result), 'The answer'), ...unready, ...failed };
  }
  const run = outputSchema(z.object({ run: runSchema.extend({ result: result.optional() }) }));
  return {
    200: json(run, 'The run has ended (asked with `wait`)'),
    202: json(run, 'The run is under way'),
    ...failed,
  };
};

const operationOf = (operation: AnyOperation, method: string, path: string): Json => ({
  operationId: operation.name,
  summary: operation.summary.en,
  tags: [path.split('/')[1] ?? ''],
  parameters: parametersOf(operation, method, path),
  ...(hasBody(method)
    ? { requestBody: { required: true, ...json(inputSchema(operation.input), '', EXAMPLES[operation.name]) } }
    : {}),
  responses: responsesOf(operation),
});

const EVENTS = {
  get: {
    operationId: 'watch-run',
    summary: 'Server-sent events of a run: progress, then end',
    tags: ['runs'],
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: {
        description: 'A stream of events',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      default: PROBLEM_RESPONSE,
    },
  },
};

const LIVENESS = {
  get: {
    operationId: 'check-liveness',
    summary: 'Answers as soon as the service is up',
    tags: ['health'],
    responses: {
      200: json(
        { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } },
        'The service is up',
      ),
    },
  },
};

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'errors', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    requestId: { type: 'string', description: 'The id of this request in the log' },
  },
};

const paths = (): Json => {
  const found: Record<string, Json> = {};
  for (const operation of Object.values(OPERATIONS)) {
    if (operation.http === null) continue;
    const [method = '', path = ''] = operation.http.split(' ');
    found[path] = {
      ...found[path],
      [method.toLowerCase()]: operationOf(operation, method.toLowerCase(), path),
    };
  }
  return { ...found, '/runs/{id}/events': EVENTS, '/health': LIVENESS };
};

/** The OpenAPI 3.1 document of this door, derived from the operations. */
export const openApiDocument = (publicUrl: string | null, version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'GW2Optimizer',
    version,
    description:
      'Computed, checked and proven answers for Guild Wars 2 guilds. Guild Wars 2 is a trademark of its owners; this project is not affiliated with or endorsed by ArenaNet or NCSOFT.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: `${publicUrl ?? ''}/api/v1` }],
  paths: paths(),
  components: { schemas: { Problem: PROBLEM_SCHEMA } },
});

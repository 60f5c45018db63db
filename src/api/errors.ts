import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, ERROR_KINDS, type ErrorKind, toAppError } from '../errors';
import { PROBLEM_TYPE, toProblemDetails } from './problem';

/** Fastify's own refusals in our words; anything else of its is our fault. */
const FASTIFY_KINDS: Record<string, { kind: ErrorKind; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { kind: 'too-large', message: 'The body may have at most 2 MiB.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    kind: 'unsupported-media-type',
    message: 'Send Content-Type: application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    kind: 'malformed',
    message: 'The body is empty; a JSON object is expected.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: { kind: 'malformed', message: 'The body is not valid JSON.' },
  // Only ids stand in addresses, and none is that long.
  FST_ERR_MAX_PARAM_LENGTH: { kind: 'not-found', message: 'There is nothing with this id.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    kind: 'malformed',
    message: 'The body is not as long as Content-Length says.',
  },
};

const isFastifyError = (error: unknown): error is FastifyError => error instanceof Error && 'code' in error;

const isBadRequest = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 400;

const fromFastify = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  const known = isFastifyError(error) ? FASTIFY_KINDS[error.code] : undefined;
  if (known) return new AppError(known.kind, known.message, { cause: error });
  // Fastify refuses keys that reach into prototypes with a plain SyntaxError.
  if (isBadRequest(error))
    return new AppError('malformed', 'The request could not be read.', { cause: error });
  return toAppError(error);
};

const send = (error: AppError, request: FastifyRequest, reply: FastifyReply) =>
  reply
    .status(ERROR_KINDS[error.kind].status)
    .header('x-request-id', request.id)
    .headers(error.kind === 'unavailable' ? { 'retry-after': '5' } : {})
    .type(PROBLEM_TYPE)
    .send(toProblemDetails(error, request.id));

/** Of requests that never reach a route, such as a malformed address. */
export const answerFrameworkError = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => send(fromFastify(error), request, reply);

/** The one place where this door answers a failure. */
export const handleErrors = (server: FastifyInstance): void => {
  server.setErrorHandler((thrown, request, reply) => {
    const error = fromFastify(thrown);
    if (error.kind === 'internal') request.log.error({ err: thrown }, 'request failed');
    else if (error.kind === 'unavailable')
      request.log.warn({ err: error.cause ?? error }, 'part unavailable');
    return send(error, request, reply);
  });
  server.setNotFoundHandler((request, reply) =>
    send(
      new AppError('not-found', `There is no ${request.method} ${request.url.split('?')[0]}.`),
      request,
      reply,
    ),
  );
};

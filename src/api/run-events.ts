import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { toAppError } from '../errors';
import type { App } from './app';
import { toProblemDetails } from './problem';

/** Keeps proxies from closing a silent stream. */
const COMMENT_MS = 15_000;

const frame = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Takes the answer out of Fastify's hands, with the headers that it has by now. */
const openStream = (reply: FastifyReply): ServerResponse => {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  return raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
};

/** Server-sent events of a run: `progress` while it goes on, one `end` with the whole run, then the stream closes. */
export const runEvents = (server: FastifyInstance, app: App): void => {
  server.get<{ Params: { id: string } }>('/runs/:id/events', async (request, reply) => {
    const caller = app.anonymous(request.ip);
    const { id } = request.params;
    // An unknown id is an ordinary 404, so it must be found out before the stream begins.
    await app.runs.get(id, caller);
    const gone = new AbortController();
    const stream = openStream(reply);
    stream.on('close', () => gone.abort());
    const timer = setInterval(() => stream.write(': still here\n\n'), COMMENT_MS);
    try {
      for await (const run of app.runs.watch(id, caller, gone.signal)) {
        const ended = run.progress.stage === 'ended';
        stream.write(frame(ended ? 'end' : 'progress', { run }));
      }
    } catch (error) {
      request.log.warn({ err: error, runId: id }, 'event stream ended with an error');
      stream.write(frame('error', toProblemDetails(toAppError(error), request.id)));
    } finally {
      clearInterval(timer);
      stream.end();
    }
  });
};

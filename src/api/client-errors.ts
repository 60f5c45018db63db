import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { AppError } from '../errors';
import { PROBLEM_TYPE, toProblemDetails } from './problem';

const UNREADABLE = new AppError('malformed', 'The request is not readable as HTTP, or came too slowly.');

/** Answers bytes that Node could not read as a request: no request exists then, only its connection. */
export const answerUnreadable = (_error: Error, socket: Socket): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, title, ...rest } = toProblemDetails(UNREADABLE, randomUUID());
  const body = JSON.stringify({ status, title, ...rest });
  const head = [
    `HTTP/1.1 ${status} Bad Request`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { createRenderer } from '../../src/pictures/renderer';
import { cardWith } from './cards';

/** A program of its own, as Jest hides the process's events: how many threads ran, and how many outlived the close. */
const main = async (): Promise<void> => {
  // Threads that loading this file started are announced in the next tick.
  await setImmediate();
  const threads: Worker[] = [];
  process.on('worker', (thread) => threads.push(thread));
  const renderer = createRenderer();
  await Promise.all([cardWith(), cardWith(), cardWith()].map(renderer.gearCard));
  const underway = Promise.allSettled([renderer.gearCard(cardWith())]);
  await renderer.close();
  await Promise.allSettled([renderer.gearCard(cardWith())]);
  await underway;
  const alive = threads.filter(({ threadId }) => threadId !== -1).length;
  process.stdout.write(JSON.stringify({ started: threads.length > 0, alive }));
};

void main();

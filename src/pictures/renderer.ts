import path from 'node:path';
import { Piscina } from 'piscina';
import type { Language } from '../domain/terms/terms';
import { AppError } from '../errors';
import type { FeasibleAnswer } from '../operations/optimization-result';

export interface GearCard {
  title: string;
  subtitle: string;
  language: Language;
  answer: FeasibleAnswer;
  notes?: readonly string[];
}

export interface Picture {
  /** At most 200 KB. */
  png: Buffer;
  /** At most 1024 characters (Discord's limit), in the card's language. */
  altText: string;
}

export interface Renderer {
  /** Throws AppError `internal`. */
  gearCard(card: GearCard): Promise<Picture>;
  /** Ends the threads; cards that are not done, and all later ones, fail. */
  close(): Promise<void>;
}

/** What the thread answers: a buffer crosses threads as plain bytes. */
interface Rendered {
  png: Uint8Array;
  altText: string;
}

/** A card takes some ten milliseconds of computing: one thread keeps the doors free, a second the queue short. */
const THREADS = 2;

/** The same code runs from dist and, under tests and `tsx`, from its sources. */
const fromSources = __filename.endsWith('.ts');

/** Draws result cards in worker threads. */
export const createRenderer = (): Renderer => {
  const pool = new Piscina<GearCard, Rendered>({
    filename: path.join(__dirname, `render-thread.${fromSources ? 'ts' : 'js'}`),
    name: 'gearCard',
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: 60_000,
    ...(fromSources ? { execArgv: ['--require', 'tsx/cjs'] } : {}),
  });
  // A thread that dies between two cards is replaced for the next one; unheard, its error would end the process.
  pool.on('error', () => undefined);
  const closing = new AbortController();
  return {
    gearCard: async (card) => {
      try {
        closing.signal.throwIfAborted();
        const { png, altText } = await pool.run(card);
        return { png: Buffer.from(png), altText };
      } catch (error) {
        throw new AppError('internal', 'The picture could not be drawn.', { cause: error });
      }
    },
    close: () => {
      // A destroyed pool would start a new thread for the next card.
      closing.abort();
      return pool.destroy();
    },
  };
};

import path from 'node:path';
import type { Language } from '../domain/terms/terms';
import { AppError } from '../errors';
import type { FeasibleAnswer } from '../operations/optimization-result';
import { createThreadPool, type OnLost } from '../threads';

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

/** Draws result cards in worker threads. */
export const createRenderer = (onLost?: OnLost): Renderer => {
  const pool = createThreadPool<GearCard, Rendered>({
    file: path.join(__dirname, 'render-thread'),
    task: 'gearCard',
    maxThreads: THREADS,
    onLost,
  });
  return {
    gearCard: async (card) => {
      try {
        const { png, altText } = await pool.run(card);
        return { png: Buffer.from(png), altText };
      } catch (error) {
        throw new AppError('internal', 'The picture could not be drawn.', { cause: error });
      }
    },
    close: pool.close,
  };
};

import path from 'node:path';
import { Piscina } from 'piscina';
import { AppError } from '../errors';
import type { FeasibleAnswer } from '../operations/optimization-result';

export interface GearCard {
  title: string;
  subtitle: string;
  language: 'en' | 'fr';
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
  /** Ends the threads; cards that are not done fail. */
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
  return {
    gearCard: async (card) => {
      try {
        const { png, altText } = await pool.run(card);
        return { png: Buffer.from(png), altText };
      } catch (error) {
        throw new AppError('internal', 'The picture could not be drawn.', { cause: error });
      }
    },
    close: () => pool.destroy(),
  };
};

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Caller } from '../app/caller';
import { AppError } from '../errors';
import type { InputOf } from '../operations';
import { type FeasibleAnswer, optimizationResultSchema } from '../operations/optimization-result';
import { parseInput } from '../operations/parse';
import type { RunView } from '../operations/run-schema';
import { terminalCard } from './demo-card';
import { type RunningService, startService } from './service';
import type { Surroundings } from './surroundings';

/** What `npm run demo` asks for: a request that anyone may send. */
const REQUEST = { profession: 'Guardian', specialization: 'Dragonhunter', gameMode: 'raid', role: 'dps' };
const LONGEST_WAIT_MS = 180_000;

const demoInput = (): InputOf<'optimize-build'> => {
  const parsed = parseInput('optimize-build', REQUEST);
  if (!parsed.ok) throw new AppError('internal', 'The demonstration asks for something invalid.');
  return parsed.input;
};

const answerOf = (run: RunView): FeasibleAnswer => {
  if (run.status !== 'completed') {
    throw new AppError('timeout', run.error?.message ?? 'The demonstration did not end in time.');
  }
  const answer = optimizationResultSchema.parse(run.result);
  if (!answer.feasible) throw new AppError('internal', 'The demonstration has no answer.');
  return answer;
};

const show = async ({ app }: RunningService, { config, say }: Surroundings): Promise<void> => {
  const caller: Caller = app.anonymous('demo');
  const input = demoInput();
  say(`demo        asking for the best gear: ${JSON.stringify(REQUEST)}`);
  const run = await app.runs.start({ operation: 'optimize-build', input, caller });
  const answer = answerOf(await app.runs.wait(run.id, caller, LONGEST_WAIT_MS));
  for (const line of terminalCard(answer)) say(line);
  const picture = await app.pictures.gearCard({
    title: 'Dragonhunter · raid · dps',
    subtitle: 'Guardian',
    language: 'en',
    answer,
  });
  const file = path.join(config.dataDir, 'demo.png');
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(file, picture.png);
  say(`picture     ${file}`);
};

/** Starts the service without its doors, runs one real optimization, shows its card, saves its picture, stops. */
export const runDemo = async (surroundings: Surroundings): Promise<void> => {
  const config = { ...surroundings.config, services: ['worker' as const], anonymousRuns: true };
  const demo = { ...surroundings, config };
  const service = await startService(demo);
  try {
    await show(service, demo);
  } finally {
    await service.stop();
  }
};

import { randomUUID } from 'node:crypto';
import type { NewRun } from '../../../src/db/repositories/run-types';
import {
  createRunsRepository,
  type RunDelivery,
  type RunsRepository,
} from '../../../src/db/repositories/runs';
import { describeDatabases, type Opened } from '../databases';

export const aRun = (values: Partial<NewRun> = {}): NewRun => ({
  id: randomUUID(),
  operation: 'solve-problem',
  ownerId: null,
  clientKey: 'client',
  guildId: null,
  input: { topK: 10 },
  requestHash: 'hash',
  delivery: null,
  ...values,
});

export const DELIVERY: RunDelivery = {
  applicationId: '1',
  token: 'secret-token',
  tokenExpiresAt: '2026-01-01T00:14:00.000Z',
  channelId: '2',
  userId: '3',
  guildId: null,
  locale: 'fr',
  ephemeral: true,
  messageId: null,
};

interface RunsSuite {
  opened(): Opened;
  runs(): RunsRepository;
  /** The id of a new run. */
  insert(values?: Partial<NewRun>): Promise<string>;
}

export const describeRuns = (title: string, suite: (tools: RunsSuite) => void): void =>
  describeDatabases(title, (opened) => {
    const runs = () => createRunsRepository(opened().database);
    const insert = async (values: Partial<NewRun> = {}): Promise<string> =>
      (await runs().insertIfAbsent(aRun(values))).run.id;
    suite({ opened, runs, insert });
  });

import path from 'node:path';
import { createThreadPool } from '../src/threads';
import { createUndo } from './support/undo';

const undo = createUndo();
afterEach(undo.run);

const open = (file: string) => {
  const lost: unknown[] = [];
  const pool = createThreadPool<string, string>({
    file: path.join(__dirname, 'support', 'threads', file),
    task: 'echo',
    maxThreads: 1,
    onLost: (error) => lost.push(error),
  });
  undo.add(pool.close);
  return { ...pool, lost };
};

describe('a pool of threads', () => {
  it('answers each task, also more than it has threads', async () => {
    const { run, lost } = open('echo');
    expect(await Promise.all(['a', 'b', 'c'].map((text) => run(text)))).toEqual(['a', 'b', 'c']);
    expect(lost).toEqual([]);
  });

  it('fails the task whose thread dies, and goes on with another thread', async () => {
    const { run } = open('echo');
    await expect(run('die')).rejects.toThrow('exited');
    expect(await run('a')).toBe('a');
  });

  it.each(['unloadable', 'not-there'])('fails what waits for threads of a file that is %s', async (file) => {
    const { run, lost } = open(file);
    const waiting = await Promise.allSettled([run('a'), run('b')]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(run('c')).rejects.toBeInstanceOf(Error);
    expect(lost).toEqual([expect.anything(), expect.anything()]);
  });

  it('refuses what is aborted', async () => {
    const { run } = open('echo');
    await expect(run('a', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('fails what is under way at the close, and later tasks', async () => {
    const { run, close } = open('echo');
    const underway = Promise.allSettled([run('a'), run('b')]);
    await close();
    expect((await underway).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(run('c')).rejects.toMatchObject({ name: 'AbortError' });
  });
});

import { DATABASES } from '../db/databases';
import { POWER } from '../fixtures/optimizer/power';
import { useLine } from './harness';
import { easy, infeasible } from './problems';

describe.each(DATABASES)('a run that completes, on $kind', ({ create }) => {
  const { line, work, submit, ended } = useLine(create);

  it('holds the proven best build before its workflow closes', async () => {
    await work();
    const run = await ended(await submit(easy()));
    expect(run).toMatchObject({ status: 'completed', error: null, dataVersion: expect.any(String) });
    expect(run.result).toMatchObject({ feasible: true, proof: { optimal: true, gap: 0 } });
    expect(run.result).toHaveProperty('value', expect.closeTo(POWER.optimum?.value ?? Number.NaN, 6));
  });

  it('holds the proof that nothing fits', async () => {
    await work();
    const run = await ended(await submit(infeasible()));
    expect(run).toMatchObject({
      status: 'completed',
      result: { feasible: false, proof: { optimal: true }, reason: { constraint: expect.any(String) } },
    });
  });

  it('keeps a large answer out of the history', async () => {
    await work();
    const id = await submit(easy({ topK: 50 }));
    const { result } = await ended(id);
    expect(result).toHaveProperty('alternatives.length', 49);
    const history = await line().temporal.workflow.getHandle(id).fetchHistory();
    expect(JSON.stringify(history).length).toBeLessThan(JSON.stringify(result).length / 2);
  });
});

import { optimize } from '../../src/domain/optimizer/optimize';
import type { OptimizationResult } from '../../src/domain/optimizer/result';
import { enumerate } from './exhaustive';
import { type BenchCase, CASES } from './problems';

/** Measures the search, one thread: `npm run bench:optimizer [-- part of a case's name]`. */
const RUNS = 5;
const WARM_UP_MS = 1000;
const TIME_LIMIT_MS = 120_000;
const TOP_KS = [1, 10, 50];

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const measured = <T>(work: () => T): { answer: T; cpuMs: number } => {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { answer, cpuMs: (user + system) / 1000 };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Cold runs are not counted: the compiler needs some of them. */
const solved = ({ problem }: BenchCase, topK: number): { answer: OptimizationResult; cpuMs: number } => {
  const solve = () => optimize(problem, { topK, timeLimitMs: TIME_LIMIT_MS, now: () => performance.now() });
  const coldUntil = performance.now() + WARM_UP_MS;
  do solve();
  while (performance.now() < coldUntil);
  const runs = Array.from({ length: RUNS }, () => measured(solve));
  return {
    answer: runs[0]?.answer ?? solve(),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
  };
};

const verdict = ({ proof }: OptimizationResult): string =>
  proof.optimal ? 'proven' : `gap ${(100 * proof.gap).toFixed(3)} %`;

const value = (result: OptimizationResult): string =>
  result.feasible === true ? result.value.toFixed(3) : result.feasible === false ? 'infeasible' : 'undecided';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const exhaustiveCells = ({ problem }: BenchCase, cpuMs: number): string[] => {
  const plain = measured(() => enumerate(problem));
  return [
    plain.answer.evaluations.toLocaleString('en'),
    plain.cpuMs.toFixed(0),
    (plain.cpuMs / cpuMs).toFixed(0),
  ];
};

const report = (bench: BenchCase): void => {
  for (const topK of TOP_KS) {
    const { answer, cpuMs } = solved(bench, topK);
    const isCompared = bench.enumerable && topK === 1;
    write(
      row([
        bench.name,
        String(topK),
        answer.proof.evaluations.toLocaleString('en'),
        cpuMs.toFixed(1),
        value(answer),
        verdict(answer),
        ...(isCompared ? exhaustiveCells(bench, cpuMs) : ['', '', '']),
      ]),
    );
  }
};

write(
  row(['case', 'top K', 'evaluations', 'CPU ms', 'value', 'proof', 'plain evaluations', 'plain ms', 'ratio']),
);
write(row(Array.from({ length: 9 }, () => '---')));
const wanted = process.argv[2] ?? '';
CASES.filter(({ name }) => name.includes(wanted)).forEach(report);

import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { absolute } from './house/repository';
import { placeOf, roomOf } from './house/syntax';

const MINUTE_MS = 60_000;

/** Every source that Temporal's own bundler took in, from the source map that it adds. */
const bundledSources = async (): Promise<string[]> => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: absolute('src/workflows/index.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  const [, map = ''] = /sourceMappingURL=data:application\/json[^,]*,(\S+)/.exec(code) ?? [];
  return JSON.parse(Buffer.from(map, 'base64').toString()).sources;
};

describe('the workflow bundle', () => {
  let sources: string[];
  beforeAll(async () => {
    sources = await bundledSources();
  }, MINUTE_MS);

  it('holds no code of ours that is not deterministic', () => {
    const ours = sources.filter((source) => source.startsWith(absolute('src/')) && source.endsWith('.ts'));
    const rooms = new Set(ours.map((source) => roomOf(placeOf(path.relative(absolute(''), source)))));
    expect(rooms).toContain('workflows');
    expect([...rooms].filter((room) => !['workflows', 'domain', 'errors'].includes(room))).toEqual([]);
  });

  it('holds no package that our workflows name beside Temporal', () => {
    const packages = sources.flatMap((source) => /node_modules\/(@?[^/]+)/.exec(source)?.[1] ?? []);
    expect(packages).toContain('@temporalio');
    expect(packages.filter((name) => ['zod', 'pino', 'knex', 'objection'].includes(name))).toEqual([]);
  });
});

import { forbiddenByBiome } from './house/biome';
import { importCycles } from './house/import-cycles';
import { IMPORT_TABLE, isAllowed } from './house/import-table';
import { importsOf } from './house/imports';
import { filesIn } from './house/repository';
import { type Node, parseFolder, placeOf, roomOf } from './house/syntax';

const sources = parseFolder('src');
const tests = parseFolder('test');
const imports = sources.flatMap(importsOf);

const LONGEST_FILE_LINES = 300;
const DEEPEST_FOLDER = 3;
/** Tables and inner loops of the domain take bare values. */
const MOST_PARAMETERS = { domain: 4, elsewhere: 3 };

/** Where a plain Error stays inside: its room catches it, or it is the cause that only the log sees. */
const PRIVATE_FAULTS = [
  'src/temporal/dev-server/',
  'src/app/health.ts',
  'src/db/errors.ts',
  'src/pictures/advances.ts',
];

/** `file: first line` of each node that the rule finds. */
const findings = (rule: (node: Node) => boolean): string[] =>
  sources.flatMap(({ file, nodes, textOf }) =>
    nodes.filter(rule).map((node) => `${file}: ${textOf(node).split('\n')[0]}`),
  );

const isNamed = (node: unknown, name: string): boolean =>
  typeof node === 'object' && node !== null && 'value' in node && node.value === name;

const isMember = ({ type, object, property }: Node, of: string, member?: string): boolean =>
  type === 'MemberExpression' && isNamed(object, of) && (member === undefined || isNamed(property, member));

const parametersOf = ({ type, params }: Node): number =>
  /^(ArrowFunctionExpression|FunctionDeclaration|FunctionExpression)$/.test(type) && Array.isArray(params)
    ? params.length
    : 0;

describe('rooms', () => {
  it('has a row in the table of ARCHITECTURE.md for each room, and no other', () => {
    const rooms = new Set(sources.map(({ file }) => roomOf(placeOf(file))));
    expect(IMPORT_TABLE.map(({ room }) => room).sort()).toEqual([...rooms].sort());
  });

  it('imports only what the table allows', () => {
    expect(imports.length).toBeGreaterThan(500);
    const wrong = imports.filter((found) => !isAllowed(found));
    expect(
      wrong.map(({ from, target, typeOnly }) => `${from} → ${typeOnly ? 'type of ' : ''}${target}`),
    ).toEqual([]);
  });

  it.each([
    { from: 'domain/model/evaluate', target: 'node:fs', isOurs: false, typeOnly: true, allowed: false },
    { from: 'domain/model/evaluate', target: 'db/connection', isOurs: true, typeOnly: false, allowed: false },
    { from: 'workflows/optimize', target: 'activities/solver', isOurs: true, typeOnly: true, allowed: true },
    {
      from: 'workflows/optimize',
      target: 'activities/solver',
      isOurs: true,
      typeOnly: false,
      allowed: false,
    },
    { from: 'app/runs', target: 'workflows/contract', isOurs: true, typeOnly: true, allowed: true },
    { from: 'app/runs', target: 'workflows/failure', isOurs: true, typeOnly: true, allowed: false },
    { from: 'start/service', target: 'main', isOurs: true, typeOnly: false, allowed: false },
  ])('tells apart what $from imports: $target, types only: $typeOnly → $allowed', ({ allowed, ...found }) => {
    expect(isAllowed(found)).toBe(allowed);
  });

  it('has Biome forbid every room that the table does not name, so that an editor shows it at once', () => {
    const folders = new Set(
      sources
        .map(({ file }) => placeOf(file))
        .filter((place) => place.includes('/'))
        .map(roomOf),
    );
    const restricted = IMPORT_TABLE.filter(({ room }) => folders.has(room) && room !== 'start');
    const forbidden = restricted.map(({ room, imports: real, types }) => {
      const named = [room, ...[...real, ...types].map(roomOf)];
      return [`src/${room}/**`, [...folders].filter((folder) => !named.includes(folder)).sort()];
    });
    expect(forbiddenByBiome()).toEqual(Object.fromEntries(forbidden));
  });

  it('has no two files that need each other', () => {
    expect(importCycles(imports)).toEqual([]);
  });
});

describe('files', () => {
  it('are sources: a compiled file beside its source would be run in its place', () => {
    expect(filesIn('src').filter((file) => !file.endsWith('.ts'))).toEqual([]);
  });

  it('has none over 300 lines', () => {
    const long = [...sources, ...tests].filter(({ lines }) => lines > LONGEST_FILE_LINES);
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('has no folder deeper than three below src', () => {
    const deep = sources.filter(({ file }) => placeOf(file).split('/').length - 1 > DEEPEST_FOLDER);
    expect(deep.map(({ file }) => file)).toEqual([]);
  });
});

describe('code', () => {
  it('reads the environment in config.ts only', () => {
    const readers = findings((node) => isMember(node, 'process', 'env'));
    expect(readers).toEqual(['src/config.ts: process.env']);
  });

  it('writes to the log or to whoever asked, never to the console', () => {
    expect(findings((node) => isMember(node, 'console'))).toEqual([]);
  });

  it('exports by name', () => {
    expect(findings(({ type }) => type.startsWith('ExportDefault'))).toEqual([]);
  });

  it('asserts no type', () => {
    expect(findings(({ type }) => type === 'TsAsExpression' || type === 'TsTypeAssertion')).toEqual([]);
  });

  it('gives no function more than three parameters, four in the domain', () => {
    const many = (most: number) => findings((node) => parametersOf(node) > most);
    const elsewhere = many(MOST_PARAMETERS.elsewhere).filter((found) => !found.startsWith('src/domain/'));
    expect([...elsewhere, ...many(MOST_PARAMETERS.domain)]).toEqual([]);
  });

  it('throws AppError across rooms: a plain Error stays inside', () => {
    const plain = findings(({ type, callee }) => type === 'NewExpression' && isNamed(callee, 'Error'));
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.filter((found) => !PRIVATE_FAULTS.some((place) => found.startsWith(place)))).toEqual([]);
  });
});

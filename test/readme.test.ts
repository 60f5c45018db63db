import { existsSync } from 'node:fs';
import { isOperation, OPERATIONS } from '../src/operations';
import { parseInput } from '../src/operations/parse';
import { readEnvExample } from './house/env-example';
import { absolute, readText, tableUnder } from './house/repository';

const readme = readText('README.md');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

interface Request {
  method: string;
  /** Below /api/v1, without query. */
  path: string;
  body: unknown;
}

const CURL =
  /curl -s\w* +(?:-X (?<method>\w+) )?'http:\/\/127\.0\.0\.1:8080\/api\/v1(?<path>[^'?]*)[^']*'(?<rest>(?:[^\n]|\n(?=\s))*)/g;

/** Every curl command of the README. */
const requests: Request[] = [...readme.matchAll(CURL)].map(({ groups = {} }) => {
  const body = /-d '([^']*)'/.exec(groups.rest ?? '')?.[1];
  return {
    method: groups.method ?? (body === undefined ? 'GET' : 'POST'),
    path: groups.path ?? '',
    body: body === undefined ? undefined : JSON.parse(body),
  };
});

const routeOf = ({ method, path }: Request): string =>
  `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}')}`;

const operationAt = (route: string): string =>
  Object.values(OPERATIONS).find(({ http }) => http === route)?.name ?? '';

describe('README.md', () => {
  it('lists the operations', () => {
    expect(tableUnder('## Operations', readme)).toEqual(
      Object.values(OPERATIONS).map(({ name, summary, command, http }) => [
        name,
        summary.en,
        command === null ? '' : `/${command}`,
        http ?? '',
      ]),
    );
  });

  it('lists the variables as .env.example does', () => {
    expect(tableUnder('## Configuration', readme)).toEqual(
      readEnvExample().map(({ name, default: fallback, meaning }) => [name, fallback, meaning]),
    );
  });

  it('shows only requests that have a route', () => {
    expect(requests.length).toBeGreaterThan(4);
    const events = 'GET /runs/{id}/events';
    const routes = requests.map(routeOf).filter((route) => route !== events);
    expect(routes.filter((route) => operationAt(route) === '')).toEqual([]);
  });

  it.each(requests.filter(({ body }) => body !== undefined))(
    'shows a body that is accepted: $body',
    (request) => {
      const name = operationAt(routeOf(request));
      expect(isOperation(name) && parseInput(name, request.body)).toMatchObject({ ok: true });
    },
  );

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readText('package.json'));
    const named = documents.flatMap((file) => [...readText(file).matchAll(/npm run (\w+(?::\w+)*)/g)]);
    expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual([]);
  });
});

it.each(documents)('%s links to files that exist', (file) => {
  const links = [...readText(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
  expect(links.filter((target) => !existsSync(absolute(target)))).toEqual([]);
});

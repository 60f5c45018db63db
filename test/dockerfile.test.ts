import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { environmentSchema, readConfig } from '../src/config';
import { readDockerfile } from './house/dockerfile';
import { absolute, readText } from './house/repository';

const stages = readDockerfile();
const final = stages.at(-1) ?? [];
const finalValue = (name: string): string =>
  final.find((instruction) => instruction.name === name)?.value ?? '';
const copiedFromHere = stages
  .flat()
  .filter(({ name, value }) => name === 'COPY' && !value.startsWith('--from='))
  .flatMap(({ value }) => value.split(' ').slice(0, -1));
const environment = Object.fromEntries(
  finalValue('ENV')
    .split(' ')
    .map((pair) => pair.split('=')),
);

describe('Dockerfile', () => {
  it('builds in a stage of its own and keeps no compiler', () => {
    expect(stages).toHaveLength(2);
    expect(final.filter(({ name }) => name === 'RUN').map(({ value }) => value)).toEqual([
      'mkdir /data && chown node:node /data',
    ]);
  });

  it('does not run as root', () => {
    expect(finalValue('USER')).toBe('node');
  });

  it('starts node itself, so that a stop reaches the service', () => {
    expect(JSON.parse(finalValue('CMD'))).toEqual(['node', '--enable-source-maps', 'dist/main.js']);
    expect(finalValue('STOPSIGNAL')).toBe('SIGTERM');
  });

  it('copies what exists and what .dockerignore lets through', () => {
    const ignore = readText('.dockerignore').split('\n');
    expect(copiedFromHere.length).toBeGreaterThan(0);
    expect(copiedFromHere.filter((source) => !existsSync(absolute(source)))).toEqual([]);
    expect(copiedFromHere.filter((source) => !ignore.includes(`!${source}`))).toEqual([]);
    expect(ignore).toContain('*');
  });

  it('sets only variables that the configuration knows, and no secret', () => {
    const known = Object.keys(environmentSchema.shape);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(environment)).not.toContain('SECRET_KEY');
  });

  it('refuses to start without a secret, and starts with one', () => {
    expect(() => readConfig(environment)).toThrow(/SECRET_KEY: required/);
    expect(readConfig({ ...environment, SECRET_KEY: 'k'.repeat(32) })).toMatchObject({
      host: '0.0.0.0',
      dataDir: '/data',
      production: true,
    });
  });

  it('takes the installed Node version that package.json asks for', () => {
    for (const [from] of stages) expect(from?.value).toMatch(/^node:20-bookworm-slim\b/);
    expect(readText('package.json')).toContain('"node": ">=20.19"');
  });

  it('is unhealthy when nothing answers', () => {
    const [, command = '[]'] = finalValue('HEALTHCHECK').split(' CMD ');
    const [program, ...args]: string[] = JSON.parse(command);
    expect(program).toBe('node');
    // Port 9 (discard) is answered nowhere.
    expect(spawnSync(process.execPath, args, { env: { PORT: '9' } }).status).toBe(1);
  });
});

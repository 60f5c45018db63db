import Ajv from 'ajv';
import { environmentSchema, readConfig } from '../src/config';
import { composeText, loadCompose, readCompose, referencesIn } from './house/compose';
import { composeSchema } from './house/compose-schema';

const SECRETS = {
  SECRET_KEY: 'k'.repeat(64),
  DATABASE_PASSWORD: 'd'.repeat(64),
  TEMPORAL_DATABASE_PASSWORD: 't'.repeat(64),
};
const { services, volumes } = readCompose(SECRETS);
const all = Object.entries(services).map(([name, service]) => ({ name, ...service }));
const ours = all.filter(({ build }) => build === '.');

describe('docker-compose.yml', () => {
  it('follows the Compose Specification', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(composeSchema);
    validate(loadCompose(SECRETS));
    expect(validate.errors).toBeNull();
  });

  it('has every part that the service can use', () => {
    expect(Object.keys(services).sort()).toEqual([
      'api',
      'bot',
      'database',
      'ollama',
      'redis',
      'temporal',
      'temporal-database',
      'temporal-ui',
      'worker',
    ]);
  });

  it.each(Object.keys(SECRETS))('does not start without %s', (secret) => {
    expect(() => readCompose({ ...SECRETS, [secret]: '' })).toThrow(`\${${secret}:?`);
  });

  it('has no secret of its own', () => {
    expect(referencesIn(composeText).required).toEqual(Object.keys(SECRETS).sort());
    const secretsWritten = [...composeText.matchAll(/^ *(\w*(?:KEY|TOKEN|PASSWORD|PWD)): (.+)$/gm)];
    expect(secretsWritten.length).toBeGreaterThan(4);
    for (const [, , value] of secretsWritten) expect(value).toMatch(/^\$\{\w+:(\?.*|-)\}$/);
  });

  it('publishes one port, on loopback, unless a profile is asked for', () => {
    const published = all.filter(({ profiles }) => profiles.length === 0).flatMap(({ ports }) => ports);
    expect(published).toEqual(['127.0.0.1:8080:8080']);
    for (const { ports } of all) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('pins every foreign image to a version, and gives all our parts one image', () => {
    for (const { image } of all.filter(({ build }) => build === undefined))
      expect(image).toMatch(/:\d[\w.-]*$/);
    expect(new Set(ours.map(({ image }) => image))).toEqual(new Set(['gw2optimizer']));
  });

  it('waits only for parts that can say that they are healthy', () => {
    const awaited = all.flatMap(({ depends_on }) => Object.entries(depends_on));
    expect(awaited.length).toBeGreaterThan(0);
    for (const [name, { condition }] of awaited) {
      expect(condition).toBe('service_healthy');
      expect(services[name]?.healthcheck?.disable).toBe(false);
    }
  });

  it('declares the volumes that it uses, one for each part that stores', () => {
    const used = all.flatMap((service) => service.volumes).map((volume) => volume.split(':')[0]);
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
  });
});

describe.each(ours)('our part $name', ({ name, environment }) => {
  it('knows every name that it is given', () => {
    const known = Object.keys(environmentSchema.shape);
    expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
  });

  it('starts in production with the values that it is given, as that part alone', () => {
    const config = readConfig(environment);
    expect(config).toMatchObject({
      services: [name],
      production: true,
      secretKey: SECRETS.SECRET_KEY,
      anonymousRuns: false,
      databaseUrl: `postgres://gw2optimizer:${SECRETS.DATABASE_PASSWORD}@database:5432/gw2optimizer`,
      temporalAddress: 'temporal:7233',
      redisUrl: 'redis://redis:6379',
    });
  });

  it('reaches its neighbours under the names that they have here', () => {
    const { databaseUrl, temporalAddress, redisUrl, ollamaHost } = readConfig(environment);
    const hosts = [databaseUrl, `tcp://${temporalAddress}`, String(redisUrl), ollamaHost];
    for (const host of hosts) expect(Object.keys(services)).toContain(new URL(host).hostname);
  });
});

it('runs each part of the service exactly once', () => {
  expect(ours.map(({ environment }) => environment.SERVICES).sort()).toEqual(['api', 'bot', 'worker']);
});

it('publishes the port that the API listens on', () => {
  const { host, port } = readConfig(services.api?.environment);
  expect(host).toBe('0.0.0.0');
  expect(services.api?.ports[0]?.split(':').at(-1)).toBe(String(port));
});

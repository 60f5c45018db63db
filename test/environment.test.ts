import { environmentSchema } from '../src/config';
import { readEnvExample } from './house/env-example';
import { readText } from './house/repository';

const variables = readEnvExample();
const fieldOf = (name: string) =>
  Object.entries(environmentSchema.shape).find(([candidate]) => candidate === name)?.[1];

const hasDefault = (name: string): boolean => fieldOf(name)?.safeParse(undefined).data !== undefined;

/** Nobody shall run with a secret that stands in a public file. */
const SECRETS = ['DISCORD_TOKEN', 'SECRET_KEY'];

describe('.env.example', () => {
  it('lists exactly the variables that the configuration knows, in its order', () => {
    expect(variables.map(({ name }) => name)).toEqual(Object.keys(environmentSchema.shape));
  });

  it('changes nothing when copied as it is', () => {
    const set = readText('.env.example')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(set).toEqual([]);
  });

  it.each(variables.filter(({ name }) => !SECRETS.includes(name)))(
    'gives $name a value that passes',
    ({ name, example }) => {
      expect(fieldOf(name)?.safeParse(example)).toMatchObject({ success: true });
    },
  );

  it.each(SECRETS)('gives %s no value', (secret) => {
    expect(variables.find(({ name }) => name === secret)?.example).toBe('');
  });

  it.each(variables.filter(({ name }) => hasDefault(name)))(
    'says the default of $name',
    ({ name, default: said }) => {
      expect(fieldOf(name)?.parse(said)).toEqual(fieldOf(name)?.parse(undefined));
    },
  );
});

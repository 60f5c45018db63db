import { readText } from './repository';

export interface Instruction {
  /** Upper case. */
  name: string;
  value: string;
}

const toInstruction = (line: string): Instruction => {
  const [name = '', ...rest] = line.trim().split(' ');
  return { name: name.toUpperCase(), value: rest.join(' ').trim() };
};

/** Each stage with its instructions, comments left out, continued lines joined. */
export const readDockerfile = (): Instruction[][] => {
  const instructions = readText('Dockerfile')
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .join('\n')
    .replaceAll(/ *\\\n */g, ' ')
    .split('\n')
    .map(toInstruction);
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, nth) => instructions.slice(start, starts[nth + 1]));
};

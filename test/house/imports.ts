import path from 'node:path';
import { type Node, placeOf, type SourceFile } from './syntax';

export interface Import {
  from: string;
  /** A place in our tree (`db/connection`) or a package (`zod`, `node:path`). */
  target: string;
  isOurs: boolean;
  /** Leaves nothing behind in the compiled file. */
  typeOnly: boolean;
}

const textValue = (node: unknown): string | null =>
  typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
    ? node.value
    : null;

const isTypeOnly = ({ typeOnly, specifiers }: Node): boolean =>
  typeOnly === true ||
  (Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((specifier: Node) => specifier.isTypeOnly === true));

const isDynamic = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && typeof callee === 'object' && callee !== null && 'type' in callee
    ? callee.type === 'Import'
    : false;

const dynamicTarget = (node: Node): string | null =>
  Array.isArray(node.arguments) ? textValue(node.arguments[0]?.expression) : null;

const read = (node: Node): { specifier: string; typeOnly: boolean } | null => {
  if (isDynamic(node)) return { specifier: dynamicTarget(node) ?? 'a computed import', typeOnly: false };
  const specifier = textValue(node.type === 'TsImportType' ? node.argument : node.source);
  if (specifier === null) return null;
  return { specifier, typeOnly: node.type === 'TsImportType' || isTypeOnly(node) };
};

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

/** What a file imports: statements, re-exports, `import()` calls and types. */
export const importsOf = ({ file, nodes }: SourceFile): Import[] =>
  nodes.flatMap((node) => {
    const found = read(node);
    if (found === null) return [];
    const { specifier, typeOnly } = found;
    const isOurs = specifier.startsWith('.');
    const target = isOurs
      ? path.posix.join(path.posix.dirname(placeOf(file)), specifier).replace(/\.js$/, '')
      : packageOf(specifier);
    return [{ from: placeOf(file), target, isOurs, typeOnly }];
  });

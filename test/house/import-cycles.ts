import type { Import } from './imports';

/** Groups of places that import each other in a ring, each as `a → b → a`; types do not count. */
export const importCycles = (imports: readonly Import[]): string[] => {
  const needs = new Map<string, string[]>();
  for (const { from, target, isOurs, typeOnly } of imports) {
    if (isOurs && !typeOnly) needs.set(from, [...(needs.get(from) ?? []), target]);
  }
  const finished = new Set<string>();
  const visit = (place: string, path: readonly string[]): string[] => {
    const start = path.indexOf(place);
    if (start !== -1) return [[...path.slice(start), place].join(' → ')];
    if (finished.has(place)) return [];
    const found = (needs.get(place) ?? []).flatMap((target) => visit(target, [...path, place]));
    finished.add(place);
    return found;
  };
  return [...needs.keys()].flatMap((place) => visit(place, []));
};

import { type Fields, isFields, listOf } from '../rules/schema';
import { walkComponents } from '../rules/walk';

/** Discord gives every component that has none an `id` of its own, counting up in reading order. */
export const numberComponents = (components: readonly unknown[]): readonly unknown[] => {
  const taken = new Set(walkComponents(components, []).map(({ component }) => component.id));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (value: unknown): unknown => {
    if (!isFields(value)) return value;
    const id = value.id ?? next();
    return { ...value, id, ...numberInside(value) };
  };
  const numberInside = (value: Fields): Fields => ({
    ...(value.components === undefined ? {} : { components: listOf(value.components).map(number) }),
    ...(value.accessory === undefined ? {} : { accessory: number(value.accessory) }),
  });
  return components.map(number);
};

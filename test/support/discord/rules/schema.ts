import type { Issue, Path } from '../refusal';

/** Says what is wrong with a value at a place; an empty list means it is accepted. */
export type Rule = (value: unknown, path: Path) => readonly Issue[];

export type Fields = Readonly<Record<string, unknown>>;

interface Range {
  readonly min?: number;
  readonly max?: number;
}

export const issue = (path: Path, code: string, message: string): Issue => ({ path, code, message });

export const required = (path: Path): Issue => issue(path, 'BASE_TYPE_REQUIRED', 'This field is required');

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const lengthIssues = (length: number, path: Path, range: Range): readonly Issue[] => {
  const { min = 0, max = Number.POSITIVE_INFINITY } = range;
  if (length >= min && length <= max) return [];
  if (min > 0 && max < Number.POSITIVE_INFINITY) {
    return [issue(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)];
  }
  return length < min
    ? [issue(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`)]
    : [issue(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)];
};

/** Blank counts as missing where something is required: Discord strips white space. */
export const text =
  (range: Range): Rule =>
  (value, path) => {
    if (typeof value !== 'string') {
      return [issue(path, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`)];
    }
    if ((range.min ?? 0) > 0 && value.trim() === '') return [required(path)];
    return lengthIssues(value.length, path, range);
  };

export const matching =
  (
    pattern: RegExp,
    code = 'STRING_TYPE_REGEX',
    message = 'String value did not match validation regex.',
  ): Rule =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? [] : [issue(path, code, message)];

export const snowflake: Rule = (value, path) =>
  /^\d{1,20}$/.test(String(value))
    ? []
    : [issue(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`)];

const ranged = (value: number, path: Path, range: Range): readonly Issue[] => {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range;
  if (value < min)
    return [issue(path, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${min}.`)];
  if (value > max) return [issue(path, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${max}.`)];
  return [];
};

export const integer =
  (range: Range = {}): Rule =>
  (value, path) =>
    Number.isSafeInteger(value)
      ? ranged(Number(value), path, range)
      : [issue(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`)];

export const decimal: Rule = (value, path) =>
  Number.isFinite(value) ? [] : [issue(path, 'FLOAT_TYPE_COERCE', `Value "${String(value)}" is not float.`)];

export const boolean: Rule = (value, path) =>
  typeof value === 'boolean' ? [] : [issue(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')];

/** Discord's form of a schema-less field. */
export const anything: Rule = () => [];

export const oneOf =
  (values: readonly (string | number)[]): Rule =>
  (value, path) =>
    values.some((candidate) => candidate === value)
      ? []
      : [issue(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`)];

export const url =
  (schemes: readonly string[]): Rule =>
  (value, path) => {
    if (typeof value !== 'string' || !URL.canParse(value)) {
      return [issue(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')];
    }
    const scheme = new URL(value).protocol.slice(0, -1);
    if (schemes.includes(scheme)) return [];
    const allowed = schemes.map((name) => `"${name}"`).join(', ');
    return [
      issue(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`,
      ),
    ];
  };

/** All of them; the first that complains is enough, as with Discord. */
export const all =
  (...rules: readonly Rule[]): Rule =>
  (value, path) =>
    rules.reduce<readonly Issue[]>((found, rule) => (found.length > 0 ? found : rule(value, path)), []);

export const list =
  (rule: Rule, range: Range = {}): Rule =>
  (value, path) => {
    if (!Array.isArray(value)) {
      return [issue(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
    }
    const wrongLength = lengthIssues(value.length, path, range);
    return [...wrongLength, ...value.flatMap((item, index) => rule(item, [...path, index]))];
  };

export const unique: Rule = (value, path) => {
  const values = listOf(value).map(String);
  return new Set(values).size === values.length
    ? []
    : [issue(path, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The Set already contains this value')];
};

/** Unknown keys are tolerated, and null means absent, as with Discord. */
export const record =
  (fields: Readonly<Record<string, Rule>>, needed: readonly string[] = []): Rule =>
  (value, path) => {
    if (!isFields(value)) {
      return [issue(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')];
    }
    return Object.entries(fields).flatMap(([key, rule]) => {
      const given = value[key] ?? null;
      if (given === null) return needed.includes(key) ? [required([...path, key])] : [];
      return rule(given, [...path, key]);
    });
  };

/** A union told apart by its `type` field. */
export const byType =
  (rules: Readonly<Record<number, Rule>>): Rule =>
  (value, path) => {
    const rule = isFields(value) ? rules[Number(value.type)] : undefined;
    if (rule) return rule(value, path);
    const types = Object.keys(rules).join(', ');
    return [
      issue([...path, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${types}).`),
    ];
  };

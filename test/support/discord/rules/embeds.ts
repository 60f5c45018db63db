import { LIMITS } from '../limits';
import type { Issue, Path } from '../refusal';
import {
  all,
  anything,
  boolean,
  fieldsOf,
  integer,
  issue,
  list,
  listOf,
  matching,
  type Rule,
  record,
  text,
  url,
} from './schema';

const link = all(text({ max: LIMITS.url }), url(['http', 'https']));

/** Addresses of pictures may also name a file of the same message. */
export const mediaUrl = all(text({ max: LIMITS.url }), url(['http', 'https', 'attachment']));

const picture = record({ url: mediaUrl });

const isoTime = matching(
  /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/,
  'DATE_TIME_TYPE_PARSE',
  'Could not parse value. Should be ISO8601.',
);

const field = record(
  {
    name: text({ min: 1, max: LIMITS.embedFieldName }),
    value: text({ min: 1, max: LIMITS.embedFieldValue }),
    inline: boolean,
  },
  ['name', 'value'],
);

export const embed: Rule = record({
  title: text({ max: LIMITS.embedTitle }),
  description: text({ max: LIMITS.embedDescription }),
  url: link,
  color: integer({ min: 0, max: LIMITS.color }),
  timestamp: isoTime,
  author: record({ name: text({ min: 1, max: LIMITS.embedAuthor }), url: link, icon_url: mediaUrl }, [
    'name',
  ]),
  footer: record({ text: text({ min: 1, max: LIMITS.embedFooter }), icon_url: mediaUrl }, ['text']),
  image: picture,
  thumbnail: picture,
  fields: list(field, { max: LIMITS.embedFields }),
  provider: anything,
});

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

/** The texts that count towards the 6000 of one message. */
const embedLength = (value: unknown): number => {
  const { title, description, footer, author, fields } = fieldsOf(value);
  const fieldLengths = listOf(fields).map((item) => {
    const { name, value: body } = fieldsOf(item);
    return lengthOf(name) + lengthOf(body);
  });
  return [
    lengthOf(title),
    lengthOf(description),
    lengthOf(fieldsOf(footer).text),
    lengthOf(fieldsOf(author).name),
    ...fieldLengths,
  ].reduce((sum, length) => sum + length, 0);
};

export const embedTotalIssues = (embeds: readonly unknown[], path: Path): readonly Issue[] => {
  const total = embeds.reduce<number>((sum, item) => sum + embedLength(item), 0);
  if (total <= LIMITS.embedsTotal) return [];
  return [issue(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${LIMITS.embedsTotal}`)];
};

/** Every picture address in the embeds, for looking up the files that they name. */
export const embedMedia = (embeds: readonly unknown[]): readonly string[] =>
  embeds.flatMap((item) => {
    const { image, thumbnail, author, footer } = fieldsOf(item);
    return [
      fieldsOf(image).url,
      fieldsOf(thumbnail).url,
      fieldsOf(author).icon_url,
      fieldsOf(footer).icon_url,
    ].filter((address) => typeof address === 'string');
  });

/**
 * What must not be torn apart: a markdown escape, a mention, timestamp or custom emoji, a flag, or one code
 * point with its combining marks and joined emoji.
 */
const ATOM =
  /\\.|<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<a?:\w+:\d+>|<\/[^<>:]+:\d+>|\p{RI}\p{RI}|.(?:\p{M}|\p{Emoji_Modifier}|\u{200D}[^\\<]){0,12}/gsu;

const ELLIPSIS = '…';

/** At most `max` UTF-16 units, the ellipsis included; whole atoms only. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  let kept = '';
  for (const [atom] of text.matchAll(ATOM)) {
    if (kept.length + atom.length + ELLIPSIS.length > max) break;
    kept += atom;
  }
  return max < ELLIPSIS.length ? '' : kept + ELLIPSIS;
};

/** Characters that turn the reading direction of what follows. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const LONE_SURROGATES = /\p{Cs}/gu;
const GAPS = /[\s\p{Cc}]+/gu;
const VISIBLE = /[^\p{Z}\p{C}\p{M}]/u;

/** One line without control characters; '' when nothing of it can be seen. */
const oneLine = (text: string): string => {
  const line = text.replace(BIDI_CONTROLS, '').replace(LONE_SURROGATES, '\u{FFFD}').replace(GAPS, ' ').trim();
  return VISIBLE.test(line) ? line : '';
};

/** A mention with a gap: the same to the eye, nobody to Discord. */
const unmentioned = (line: string): string => line.replace(/@(?=everyone|here|[!&]?\d)/gi, '@\u{200B}');

const escaped = (line: string): string =>
  unmentioned(line)
    .replace(/[\\*_~|`[\]<>]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)\.(?=\s|$)/, '$1\\.');

const UNREADABLE = '?';
const LONGEST_NAME = 100;

/** Text that we did not write, shown as it is: one line, without markdown, mentions and direction tricks. */
export const foreign = (text: string, max = LONGEST_NAME): string =>
  escaped(cut(oneLine(text), max)) || UNREADABLE;

/** Text that we did not write, as inline code to be copied. */
export const code = (text: string, max = LONGEST_NAME): string =>
  `\`${unmentioned(cut(oneLine(text.replaceAll('`', '')), max)) || UNREADABLE}\``;

/** Text of a button, menu or picture, which knows no markdown. */
export const label = (text: string, max: number): string => cut(oneLine(text), max) || UNREADABLE;

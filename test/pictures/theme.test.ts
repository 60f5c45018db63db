import { FAMILY_STYLE, INK, SURFACE, UNKNOWN_STYLE } from '../../src/pictures/theme';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const surfaces = Object.values(SURFACE);
const styles = [...Object.values(FAMILY_STYLE), UNKNOWN_STYLE];

describe('the theme', () => {
  it.each(Object.entries(INK))('sets %s text with a contrast of 7 or more', (_, color) => {
    expect(Math.min(...surfaces.map((surface) => contrast(color, surface)))).toBeGreaterThanOrEqual(7);
  });

  it.each(styles.map(({ shape, color }) => [shape, color]))(
    'draws the %s with 3 or more',
    (_, color = '') => {
      expect(Math.min(...surfaces.map((surface) => contrast(color, surface)))).toBeGreaterThanOrEqual(3);
    },
  );

  it('never tells two families apart by colour alone', () => {
    expect(new Set(styles.map(({ shape }) => shape)).size).toBe(styles.length);
  });
});

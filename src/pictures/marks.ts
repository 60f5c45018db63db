export type MarkShape = 'diamond' | 'drop' | 'cross' | 'shield' | 'star' | 'dot' | 'check' | 'wave';

const spike = (index: number, radius: number): string => {
  const angle = (Math.PI * index) / 5 - Math.PI / 2;
  return `${(0.5 + radius * Math.cos(angle)).toFixed(3)},${(0.52 + radius * Math.sin(angle)).toFixed(3)}`;
};

const star = Array.from({ length: 10 }, (_, index) => spike(index, index % 2 === 0 ? 0.54 : 0.23)).join(' L');

/** SVG paths in a square of one pixel. */
export const MARK_PATHS: Readonly<Record<MarkShape, string>> = {
  diamond: 'M0.5,0 L1,0.5 L0.5,1 L0,0.5 Z',
  drop: 'M0.5,0 C0.62,0.22 0.9,0.42 0.9,0.64 A0.4,0.36 0 0 1 0.1,0.64 C0.1,0.42 0.38,0.22 0.5,0 Z',
  cross: 'M0.33,0.04 H0.67 V0.33 H0.96 V0.67 H0.67 V0.96 H0.33 V0.67 H0.04 V0.33 H0.33 Z',
  shield: 'M0.08,0.06 H0.92 V0.5 C0.92,0.76 0.72,0.9 0.5,1 C0.28,0.9 0.08,0.76 0.08,0.5 Z',
  star: `M${star} Z`,
  dot: 'M0.5,0.2 A0.3,0.3 0 1 1 0.499,0.2 Z',
  check: 'M0.02,0.55 L0.16,0.4 L0.38,0.62 L0.84,0.14 L0.98,0.29 L0.38,0.92 Z',
  wave: 'M0.02,0.46 C0.28,0.04 0.6,0.66 0.98,0.24 V0.5 C0.6,0.92 0.28,0.3 0.02,0.72 Z',
};

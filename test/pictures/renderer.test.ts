import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { createRenderer, type Renderer } from '../../src/pictures/renderer';
import { cardWith, crowdedCard } from './cards';

const run = promisify(execFile);

const SIGNATURE = '89504e470d0a1a0a';
const MOST_BYTES = 200 * 1024;

describe('the renderer', () => {
  let renderer: Renderer;
  beforeEach(() => {
    renderer = createRenderer();
  });
  afterEach(() => renderer.close());

  it('draws a card as a small PNG with its alt text', async () => {
    const { png, altText } = await renderer.gearCard(cardWith());
    expect(png.subarray(0, 8).toString('hex')).toBe(SIGNATURE);
    expect(png.readUInt32BE(16)).toBe(1000);
    expect(png.readUInt32BE(20)).toBe(760);
    expect(png.length).toBeLessThan(MOST_BYTES);
    expect(altText).toContain('Dragonhunter · raid · dps. ');
  }, 30_000);

  it('draws twenty at a time, each its own and within the size limit', async () => {
    const cards = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? cardWith({ title: `Card ${index}` }) : crowdedCard(index % 4 === 1 ? 'en' : 'fr'),
    );
    const pictures = await Promise.all(cards.map(renderer.gearCard));
    expect(pictures.filter(({ png }) => png.length > MOST_BYTES)).toEqual([]);
    expect(pictures.map(({ altText }) => altText.split('.')[0])).toEqual(cards.map(({ title }) => title));
  }, 30_000);

  it('fails with an internal error and goes on', async () => {
    const broken = JSON.parse('{"title":"x","subtitle":"y","language":"en","answer":{}}');
    await expect(renderer.gearCard(broken)).rejects.toMatchObject({ name: 'AppError', kind: 'internal' });
    await expect(renderer.gearCard(cardWith())).resolves.toBeDefined();
  }, 30_000);

  it('fails cards that are under way at the close, and later ones', async () => {
    const underway = Promise.allSettled([cardWith(), cardWith(), cardWith()].map(renderer.gearCard));
    await renderer.close();
    const later = Promise.allSettled([renderer.gearCard(cardWith())]);
    expect([...(await underway), ...(await later)]).toEqual(
      Array.from({ length: 4 }, () => ({
        status: 'rejected',
        reason: expect.objectContaining({ name: 'AppError', kind: 'internal' }),
      })),
    );
    await expect(renderer.close()).resolves.toBeUndefined();
  }, 30_000);

  it('leaves no thread behind', async () => {
    const program = path.join(__dirname, 'threads-of-a-closed-renderer.ts');
    const { stdout } = await run(process.execPath, ['--require', 'tsx/cjs', program]);
    expect(JSON.parse(stdout)).toEqual({ started: true, alive: 0 });
  }, 30_000);
});

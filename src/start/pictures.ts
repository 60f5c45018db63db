import { createRenderer, type Renderer } from '../pictures/renderer';
import type { Stops } from './stops';

export const openPictures = (stops: Stops): Renderer => {
  const renderer = createRenderer();
  stops.add('pictures', () => renderer.close());
  return renderer;
};

import type { Log } from '../log';
import { createRenderer, type Renderer } from '../pictures/renderer';
import type { Stops } from './stops';

export const openPictures = (log: Log, stops: Stops): Renderer => {
  const renderer = createRenderer((error) => log.error({ err: error }, 'a drawing thread died'));
  stops.add('pictures', () => renderer.close());
  return renderer;
};

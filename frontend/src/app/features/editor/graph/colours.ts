import type { Colour } from './layout-edits.js';

/** Цвета частей холста по порядку, в каком их предлагают. */
export const colours: readonly Colour[] = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
];

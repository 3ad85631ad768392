/// <reference lib="webworker" />
import { arranged, type ToArrange } from './arrange.js';

addEventListener('message', ({ data }: MessageEvent<ToArrange>) => {
  postMessage(arranged(data));
});

import { foldAnswer } from '../text/fold.js';
import { distance } from './distance.js';

/** То же слово с опечаткой: одна правка от четырёх букв, две — от восьми. */
export function isSimilar(said: string, wanted: string): boolean {
  const [answer, name] = [foldAnswer(said), foldAnswer(wanted)];
  if (answer === name) return answer !== '';
  const allowed = name.length >= 8 ? 2 : name.length >= 4 ? 1 : 0;
  return allowed > 0 && distance(answer, name, allowed) <= allowed;
}

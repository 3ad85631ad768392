import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describeSources } from './typescript-modules.mjs';

const { default: runCircus } = createRequire(import.meta.url)('jest-circus/runner');

const offered = ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];

/** С ними сравнивает `expect.any`: у проверяющего и у проверяемого они должны быть одни и те же. */
const compared = ['Array', 'BigInt', 'Boolean', 'Function', 'Number', 'Object', 'String', 'Symbol'];

/**
 * Проходит файл тестов в самом процессе, а не в отдельном мире модулей: продукт и его пакеты
 * загружаются один раз на процесс, а не на каждый файл, и весь прогон идёт вдвое быстрее.
 * Состояние модуля у файлов одного процесса поэтому общее; у продукта его нет.
 */
export default function run(...call) {
  const [globalConfig, , environment, runtime] = call;
  if (globalConfig.watch || globalConfig.watchAll)
    throw new Error('С --watch правка не видна: модули загружаются один раз. Запускайте без него.');
  for (const name of compared) environment.global[name] = globalThis[name];
  describeSources(runtime.getSourceMaps());
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (file) => {
    for (const name of offered) globalThis[name] = environment.global[name];
    return import(pathToFileURL(file).href);
  };
  return runCircus(...call);
}

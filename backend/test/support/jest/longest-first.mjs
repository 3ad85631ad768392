import { statSync } from 'node:fs';

/** Минуты убийств и запусков в коротком файле: начатый последним, он держал бы весь прогон один. */
const longest = /exactly-once\.flow\.spec\.ts$/;

const long = ({ path }) => Number(longest.test(path));
const size = ({ path }) => statSync(path).size;

/** Порядок файлов: самый долгий — первым, дальше большие раньше, как заведено в Jest. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => long(other) - long(one) || size(other) - size(one));
  }

  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }

  cacheResults() {
    // Порядок от прошлых прогонов не зависит.
  }
}

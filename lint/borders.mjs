const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Экспорт по умолчанию теряет имя. Экспортируйте с именем.',
};
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Время — ввод: передайте now.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Время — ввод: передайте now.' },
];
const deepImport = {
  regex: '^(\\.\\./){3,}',
  message: 'Больше двух уровней вверх: вещь лежит не там или нужна по имени пакета.',
};
const bareTimers = {
  name: 'node:timers',
  message: 'Ожидание — строка в базе или задание очереди; срок — AbortSignal.timeout.',
};
const timerNames = ['setTimeout', 'setInterval', 'setImmediate'];
const timers = timerNames.map((name) => ({
  name,
  message: 'Ожидание — строка в базе или задание очереди; срок — AbortSignal.timeout.',
}));
const ambient = ['process', 'crypto', 'performance', 'fetch', 'console'].map((name) => ({
  name,
  message: 'Движок и договоры чисты: окружение, часы и случайность приходят вводом.',
}));
const pure = ['backend/engine/src/**/*.ts', 'backend/contracts/src/**/*.ts'];
const specs = '**/*.spec.ts';

/** Где что можно: импорт по глубине, таймеры, чистота движка. Направления слоёв держит dependency-cruiser. */
export const borders = [
  {
    name: 'zveno/imports',
    files: ['**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', defaultExport],
      'no-restricted-imports': ['error', { paths: [bareTimers], patterns: [deepImport] }],
      'no-restricted-globals': ['error', ...timers],
    },
  },
  {
    name: 'zveno/spec-imports',
    files: [specs],
    rules: { 'no-restricted-imports': ['error', { paths: [bareTimers] }] },
  },
  {
    // Центр данных и помощники тестов держат настоящие сокеты и сроки протокола.
    name: 'zveno/test-support',
    files: ['backend/test/support/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-imports': 'off' },
  },
  {
    name: 'zveno/pure',
    files: pure,
    ignores: [specs],
    rules: {
      'no-restricted-syntax': ['error', defaultExport, ...clock],
      'no-restricted-globals': ['error', ...timers, ...ambient],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Случайность приходит вводом.' },
        { object: 'Date', property: 'now', message: 'Время — ввод: передайте now.' },
      ],
    },
  },
  {
    name: 'zveno/framework-default-exports',
    files: ['**/*.config.ts', 'plugins/*/src/index.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
];

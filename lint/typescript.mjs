import tseslint from 'typescript-eslint';

const strict = {
  name: 'zveno/typescript',
  files: ['**/*.ts'],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // Модуль Nest и подписчик без тела — обычное дело: их смысл в декораторе.
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    // Порты — абстрактные классы ради токена DI; подходит любой объект нужного вида.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/prefer-readonly': 'error',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
  },
};

/** `as` обещает то, чего никто не проверил. Границы с чужим кодом — platform; остальное разбирают, а не объявляют. */
const inside = {
  name: 'zveno/no-assertions-inside',
  files: ['backend/**/src/**/*.ts', 'frontend/src/**/*.ts', 'plugins/*/src/**/*.ts'],
  ignores: ['**/*.spec.ts', '**/testing/**', 'backend/src/platform/**'],
  rules: {
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  },
};

/** Ответы supertest и сокетов в тестах не имеют типа: разбирать их построчно — шум, а не защита. */
const tests = {
  name: 'zveno/tests',
  files: ['**/*.spec.ts', '**/test/**/*.ts', 'frontend/e2e/**/*.ts'],
  rules: {
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    // Тело `describe` — вся глава тестов; размер держит предел файла.
    'max-lines-per-function': 'off',
  },
};

/** Миграция — SQL одним куском: резать его ради длины значит прятать схему. */
const migrations = {
  name: 'zveno/migrations',
  files: ['migrations/src/*.ts'],
  rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
};

const javascript = {
  ...tseslint.configs.disableTypeChecked,
  name: 'zveno/javascript',
  files: ['**/*.mjs'],
};

export const typescript = [
  ...tseslint.configs.strictTypeChecked.map((config) => ({ files: ['**/*.ts'], ...config })),
  strict,
  inside,
  tests,
  migrations,
  javascript,
];

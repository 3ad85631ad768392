/** Скрипты запуска и проверки: говорят с человеком в терминале, конфигурации экспортируются по умолчанию. */
export const nodeScripts = {
  name: 'zveno/node-scripts',
  files: ['**/*.mjs'],
  languageOptions: {
    globals: Object.fromEntries(
      [
        'process',
        'console',
        'Buffer',
        'URL',
        'URLSearchParams',
        'AbortSignal',
        'AbortController',
        'fetch',
        'performance',
        'TextDecoder',
        'TextEncoder',
        'setTimeout',
        'clearTimeout',
        'globalThis',
      ].map((name) => [name, 'readonly']),
    ),
  },
  rules: { 'no-console': 'off', 'no-undef': 'error' },
};

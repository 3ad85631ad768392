import { layers } from './lint/layers.mjs';

const everything = '^(backend|frontend|migrations|plugins)/';

const hygiene = [
  {
    name: 'no-cycles',
    comment: 'Круг импортов значит, что у двух файлов не хватает третьего понятия.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'every-import-resolvable',
    comment: 'Импорт, который не находится, молча проходит все остальные правила.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'packages-are-declared',
    comment: 'Пакет объявлен в package.json того, кто его берёт; орудия тестов объявлены в корне.',
    severity: 'error',
    from: { path: everything, pathNot: ['[.]spec[.]ts$', '^backend/test/'] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'source-needs-no-dev-packages',
    comment: 'Рабочий код не зависит от того, чего нет в образе.',
    severity: 'error',
    from: {
      path: '^(backend|backend/contracts|backend/engine|migrations)/src/',
      pathNot: '[.]spec[.]ts$',
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'source-sees-no-tests',
    comment: 'Рабочий код не знает тестов.',
    severity: 'error',
    from: { path: everything, pathNot: ['[.]spec[.]ts$', '^backend/test/', '^frontend/e2e/'] },
    to: { path: '[.]spec[.]ts$|^backend/test/|^frontend/e2e/' },
  },
  {
    name: 'no-orphans',
    comment: 'Файл, которого никто не берёт, — мёртвый код.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        '^frontend/src/app/api/',
        '^plugins/[^/]+/widget/',
        '[.]spec[.]ts$',
        '[.]d[.]ts$',
        '[.]config[.](ts|mjs)$',
        '^[^/]+/package[.]json$',
        '^frontend/public/',
      ],
    },
    to: {},
  },
];

export default {
  forbidden: [...hygiene, ...layers],
  options: {
    // Не `exclude`: исключённый пакет исчезает из графа, и движок может брать любой.
    doNotFollow: { path: 'node_modules' },
    // Только наши папки: `dist` есть и внутри пакетов, а исключённый пакет пропал бы из графа молча.
    exclude: {
      path: '^(backend|backend/contracts|backend/engine|migrations|frontend|plugins/[^/]+)/(dist|coverage|[.]angular)/',
    },
    // `import type` тоже зависимость: слой, который видно через тип, — видно.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      // Без exportsFields пакеты рабочих пространств не находятся и проходят любое правило.
      exportsFields: ['exports'],
      // `source` ведёт в исходники соседнего пакета, а не в его сборку: иначе слои за ней не видны.
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
    reporterOptions: { text: { highlightFocused: true } },
  },
};

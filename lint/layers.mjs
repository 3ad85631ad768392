/**
 * Кто кого вправе видеть (docs/decisions описывает почему). Слева слой, справа всё, что ему доступно
 * из нашего кода; остальное запрещено. Пакеты npm ограничены отдельно, там, где это важно.
 */
const contracts = '^backend/contracts/src/';
const engine = '^backend/engine/src/';
const ports = '^backend/src/ports/';
const api = '^backend/src/api/';
const frontDoors = '^backend/src/features/[^/]+/index[.]ts$';

const ourCode = '^(backend|frontend|migrations|plugins|scripts|lint)/';

const layer = (name, home, sees, why, self = home) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: home, pathNot: '[.]spec[.]ts$' },
  to: { path: ourCode, pathNot: [self, ...sees] },
});

const onlyPackages = (name, home, packages, why) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: home, pathNot: '[.]spec[.]ts$' },
  to: { pathNot: [ourCode, ...packages.map((it) => `(^|/)node_modules/${it}/`)] },
});

const features = [
  {
    ...layer(
      'slice-front-door',
      '^backend/src/features/([^/]+)/',
      [],
      'Срез видит другой срез только через его index.ts.',
    ),
    to: {
      path: '^backend/src/features/',
      pathNot: ['^backend/src/features/$1/', frontDoors],
    },
  },
  layer(
    'features-see-no-adapters',
    '^backend/src/features/',
    [api, '^backend/src/runtime/', ports, engine, contracts],
    'Срез работает через порты: про базу, очередь и Telegram знает platform.',
  ),
];

export const layers = [
  layer('contracts-are-the-bottom', contracts, [], 'Договоры не знают ни о ком.'),
  onlyPackages('contracts-need-zod-only', contracts, ['zod'], 'Договорам довольно zod.'),
  layer('engine-sees-contracts', engine, [contracts], 'Движок чист и живёт и в браузере.'),
  onlyPackages(
    'engine-needs-few-packages',
    engine,
    ['zod', 'liquidjs', 're2js'],
    'Движку довольно zod, liquidjs и re2js; модули Node ему недоступны.',
  ),
  layer('ports-see-contracts', ports, [contracts], 'Порт говорит языком договоров.'),
  layer('api-sees-ports', api, [ports, contracts], 'Общая часть HTTP не знает срезов.'),
  layer(
    'platform-sees-ports',
    '^backend/src/platform/',
    [ports, contracts, engine, '^migrations/src/'],
    'Переходник знает порт и одну внешнюю вещь, но не тех, кто им пользуется.',
  ),
  {
    name: 'migrations-for-database-only',
    comment: 'Схему накатывает только platform/database.',
    severity: 'error',
    from: {
      path: '^(backend|frontend|plugins)/',
      pathNot: ['^backend/src/platform/database/', '^backend/test/'],
    },
    to: { path: '^migrations/' },
  },
  layer('migrations-see-nobody', '^migrations/src/', [], 'Миграция — только SQL.'),
  layer(
    'runtime-sees-ports',
    '^backend/src/runtime/',
    [ports, engine, contracts],
    'Ход выполнения не знает ни срезов, ни переходников.',
  ),
  ...features,
  layer(
    'app-stays-in-backend',
    '^backend/src/(app/|main[.]ts$)',
    ['^backend/src/', engine, contracts],
    'Сборка приложения видит весь backend, но не тесты и не страницы.',
  ),
  layer(
    'plugins-see-the-sdk',
    '^plugins/(?!sdk/)([^/]+)/',
    ['^plugins/sdk/src/index[.]ts$'],
    'Плагин трогает только @zveno/plugin-sdk.',
    '^plugins/$1/',
  ),
  onlyPackages(
    'plugins-need-the-sdk',
    '^plugins/(?!sdk/)([^/]+)/',
    ['@nestjs/common', 'reflect-metadata', 'rxjs', 'zod', 'class-validator', 'class-transformer'],
    'Плагину доступны SDK и то, что он обещает рядом с собой.',
  ),
  layer('sdk-sees-contracts', '^plugins/sdk/', [contracts], 'SDK стоит на договорах.'),
  layer(
    'frontend-sees-engine',
    '^frontend/src/',
    [engine, contracts],
    'Страницы берут у сервера договоры и движок, но не его код.',
  ),
  {
    name: 'graph-without-angular',
    comment: 'Правка графа проверяется без браузера и без Angular.',
    severity: 'error',
    from: { path: '^frontend/src/app/features/editor/graph/' },
    to: { path: '(^|/)node_modules/@angular/|^frontend/src/app/(?!features/editor/graph/)' },
  },
  {
    name: 'frontend-shared-sees-no-pages',
    comment: 'Общее не знает страниц, которые им пользуются.',
    severity: 'error',
    from: { path: '^frontend/src/app/(core|shared)/' },
    to: { path: '^frontend/src/app/(features|shell)/' },
  },
];

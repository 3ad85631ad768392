/**
 * Кто кого вправе видеть (architecture: app → features → runtime → ports ← platform; внизу engine и contracts).
 * `sees` — всё, что доступно слою из нашего кода; остальное запрещено. Каждое правило видели упавшим:
 * lint/layers.spec.mjs сажает нарушение в копию дерева.
 */
const contracts = '^backend/contracts/src/';
const engine = '^backend/engine/src/';
const ports = '^backend/src/ports/';
const api = '^backend/src/api/';
const runtime = '^backend/src/runtime/';
const frontDoors = '^backend/src/features/[^/]+/index[.]ts$';
const ourCode = '^(backend|frontend|migrations|plugins|scripts|lint)/(?!.*node_modules/)';
const spec = '[.]spec[.]ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layer = (name, { home, self = home, sees }, why) =>
  forbid(name, why, { path: home, pathNot: spec }, { path: ourCode, pathNot: [self, ...sees] });

/** Из npm слою доступны только названные пакеты; встроенные модули Node — тоже пакеты. */
const packages = (name, { home, allowed, builtin = [] }, why) =>
  forbid(
    name,
    why,
    { path: home, pathNot: spec },
    {
      pathNot: [
        ourCode,
        ...allowed.map((it) => `(^|/)node_modules/${it}/`),
        ...builtin.map((it) => `^${it}$`),
      ],
    },
  );

const backend = [
  layer('contracts-are-the-bottom', { home: contracts, sees: [] }, 'Договоры не знают ни о ком.'),
  packages(
    'contracts-need-zod-only',
    { home: contracts, allowed: ['zod'] },
    'Договорам довольно zod.',
  ),
  layer(
    'engine-sees-contracts',
    { home: engine, sees: [contracts] },
    'Движок чист и живёт и в браузере.',
  ),
  packages(
    'engine-needs-few-packages',
    { home: engine, allowed: ['zod', 'liquidjs', 're2js'] },
    'Движку довольно zod, liquidjs и re2js; модули Node ему недоступны.',
  ),
  layer(
    'ports-see-contracts',
    { home: ports, sees: [contracts] },
    'Порт говорит языком договоров.',
  ),
  layer(
    'api-sees-ports',
    { home: api, sees: [ports, contracts] },
    'Общая часть HTTP не знает срезов.',
  ),
  layer(
    'platform-sees-ports',
    {
      home: '^backend/src/platform/',
      sees: [ports, contracts, engine, '^migrations/src/'],
    },
    'Переходник знает порт и одну внешнюю вещь, но не тех, кто им пользуется.',
  ),
  layer(
    'runtime-sees-ports',
    { home: runtime, sees: [ports, engine, contracts] },
    'Ход выполнения не знает ни срезов, ни переходников.',
  ),
  layer(
    'features-see-no-adapters',
    {
      home: '^backend/src/features/',
      sees: [api, runtime, ports, engine, contracts],
    },
    'Срез работает через порты: про базу, очередь и Telegram знает platform.',
  ),
  forbid(
    'slice-front-door',
    'Срез видит другой срез только через его index.ts.',
    { path: '^backend/src/features/([^/]+)/', pathNot: spec },
    { path: '^backend/src/features/', pathNot: ['^backend/src/features/$1/', frontDoors] },
  ),
  layer(
    'app-stays-in-backend',
    { home: '^backend/src/(app/|main[.]ts$)', sees: ['^backend/src/', engine, contracts] },
    'Сборка приложения видит весь backend, но не страницы и не схему.',
  ),
  forbid(
    'migrations-for-database-only',
    'Схему накатывает только platform/database.',
    {
      path: '^(backend|frontend|plugins)/',
      pathNot: ['^backend/src/platform/database/', '^backend/test/'],
    },
    { path: '^migrations/' },
  ),
  layer('migrations-see-nobody', { home: '^migrations/src/', sees: [] }, 'Миграция — только SQL.'),
];

const plugins = [
  layer(
    'plugins-see-the-sdk',
    {
      home: '^plugins/(?!sdk/)([^/]+)/',
      self: '^plugins/$1/',
      sees: ['^plugins/sdk/src/index[.]ts$'],
    },
    'Плагин трогает только @zveno/plugin-sdk.',
  ),
  packages(
    'plugins-need-the-sdk',
    {
      home: '^plugins/(?!sdk/)[^/]+/',
      allowed: [
        '@nestjs/common',
        'reflect-metadata',
        'rxjs',
        'zod',
        'class-validator',
        'class-transformer',
      ],
      builtin: ['crypto'],
    },
    'Плагину доступны SDK и то, что он обещает рядом с собой; сеть и файлы — через SDK.',
  ),
  layer(
    'sdk-sees-contracts',
    { home: '^plugins/sdk/', sees: [contracts] },
    'SDK стоит на договорах.',
  ),
];

const frontend = [
  layer(
    'frontend-sees-engine',
    { home: '^frontend/', sees: [engine, contracts] },
    'Страницы берут договоры и движок, но не код сервера.',
  ),
  forbid(
    'graph-without-angular',
    'Правка графа проверяется без браузера и без Angular.',
    { path: '^frontend/src/app/features/editor/graph/' },
    { path: ['(^|/)node_modules/@angular/', '^frontend/src/app/(?!features/editor/graph/)'] },
  ),
  forbid(
    'frontend-shared-sees-no-pages',
    'Общее не знает страниц, которые им пользуются.',
    { path: '^frontend/src/app/(core|shared)/' },
    { path: '^frontend/src/app/(features|shell)/' },
  ),
];

export const layers = [...backend, ...plugins, ...frontend];

import { registerHooks } from 'node:module';
import { setPriority } from 'node:os';
import { pathToFileURL } from 'node:url';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';

/** Что плагину можно взять из Node: ничего, чем выходят наружу. */
const harmless = new Set(
  ['assert', 'buffer', 'crypto', 'events', 'path', 'querystring', 'stream', 'stream/promises']
    .concat(['string_decoder', 'timers', 'timers/promises', 'url', 'util', 'zlib'])
    .flatMap((name) => [name, `node:${name}`]),
);

/** Библиотеки, которые есть у каждого плагина. */
const provided = new Set([
  '@zveno/plugin-sdk',
  '@nestjs/common',
  'reflect-metadata',
  'rxjs',
  'rxjs/operators',
  'zod',
]);

/** Дыры модели разрешений Node: этими вызовами поток достаёт до всего процесса. */
const holes = [
  'kill',
  '_kill',
  'dlopen',
  'binding',
  '_linkedBinding',
  'reallyExit',
  'abort',
  'getBuiltinModule',
  'execve',
  '_debugProcess',
  '_debugEnd',
  '_startProfilerIdleNotifier',
  'loadEnvFile',
];

/** Ниже обычного: за ядро, занятое вечным циклом, чужие чаты не должны стоять в очереди наравне с ним. */
const niceness = 5;

/** У Linux приоритет свой у каждого потока, в других системах — у всего процесса: там его не трогают. */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(niceness);
  } catch {
    // Песочница вокруг «Звена» не дала: плагин работает и наравне с остальными.
  }
}

/** Закрывает дыры до первого чужого импорта: вернуть их потом нельзя. */
export function closeHoles(): void {
  // Выход кончает только этот поток; он нужен и самому Node после непойманной ошибки.
  const end: unknown = Reflect.get(process, 'reallyExit');
  const exit = (code: unknown) => {
    if (typeof end === 'function') Reflect.apply(end, process, [Number(code ?? 0)]);
  };
  Object.defineProperty(process, 'exit', { value: exit, configurable: false });
  for (const name of holes) {
    Object.defineProperty(process, name, { value: undefined, configurable: false });
  }
}

/** Плагин берёт свои файлы и обещанные библиотеки; остальное отвечает ошибкой с именем. */
export function guardImports(folder: string): void {
  const home = `${pathToFileURL(folder).href}/`;
  registerHooks({
    resolve(wanted, context, next) {
      const from = context.parentURL ?? '';
      if (!from.startsWith(home) && /^(file|node):/.test(from)) return next(wanted, context);
      if (harmless.has(wanted)) return next(wanted, context);
      if (provided.has(wanted)) return next(wanted, { ...context, parentURL: import.meta.url });
      if (/^(\.\.?\/|file:)/.test(wanted)) {
        const found = next(wanted, context);
        if (found.url.startsWith(home)) return found;
      }
      throw new PluginRefused('bad-import', { name: wanted });
    },
  });
}

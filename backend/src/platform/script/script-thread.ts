import { parentPort } from 'node:worker_threads';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';

// Файл живёт в отдельном потоке и в тестах исполняется без сборки: своих импортов у него быть не должно.

/** Задание потоку; `input` — текст JSON. */
export interface ThreadTask {
  readonly source: string;
  readonly input: string;
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

export type ThreadAnswer =
  | { readonly kind: 'done'; readonly json: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

const stackBytes = 512 * 1024;
const longestResult = 1_000_000;
const longestMessage = 500;
/** Обёртка занимает первую строку: номера строк в ошибках — авторские плюс один. */
const wrapperLines = 1;

const failed = (code: string, message: string): ThreadAnswer => ({ kind: 'failed', code, message });

// Описание типов у пакета общее для CommonJS и ESM: TypeScript видит в импорте модуль, а приходит сам вариант.
const quickjs = await newQuickJSWASMModuleFromVariant(variant as unknown as QuickJSSyncVariant);
parentPort?.on('message', (task: ThreadTask) => {
  parentPort?.postMessage(answerTo(task));
});
parentPort?.postMessage('ready');

function answerTo(task: ThreadTask): ThreadAnswer {
  try {
    return run(task);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, longestMessage) : '';
    return failed('script.error', `Скрипт сорвался: ${message}`);
  }
}

/** Каждая программа получает новый мир: прежняя не может ничего ему оставить. */
function run(task: ThreadTask): ThreadAnswer {
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(task.memoryBytes);
  runtime.setMaxStackSize(stackBytes);
  const late = deadline(runtime, task.milliseconds);
  const context = runtime.newContext();
  try {
    return evaluate(context, task, late);
  } finally {
    context.dispose();
    runtime.dispose();
  }
}

function deadline(runtime: QuickJSRuntime, milliseconds: number): () => boolean {
  const until = performance.now() + milliseconds;
  const late = () => performance.now() > until;
  runtime.setInterruptHandler(late);
  return late;
}

function evaluate(context: QuickJSContext, task: ThreadTask, late: () => boolean): ThreadAnswer {
  context.newString(task.input).consume((it) => context.setProp(context.global, '__input', it));
  const code = `((input, toText) => { delete globalThis.__input; return toText((function () { "use strict";
${task.source}
})()) ?? 'null' })(JSON.parse(__input), JSON.stringify)`;
  const result = context.evalCode(code, 'script.js');
  if (result.error) {
    const thrown = result.error.consume((it) => describe(context, it));
    return late() ? tooLong() : failure(thrown);
  }
  const json = result.value.consume((it) => context.getString(it));
  if (json.length <= longestResult) return { kind: 'done', json };
  return failed('script.too-large', `Итог длиннее ${longestResult} знаков`);
}

function tooLong(): ThreadAnswer {
  return failed('script.timeout', 'Скрипт не закончил за отведённое время');
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

function describe(context: QuickJSContext, thrown: QuickJSHandle): Thrown {
  if (context.typeof(thrown) !== 'object')
    return { name: '', message: context.getString(thrown), stack: '' };
  const text = (name: string) => context.getProp(thrown, name).consume((it) => textOf(context, it));
  return { name: text('name'), message: text('message'), stack: text('stack') };
}

/** Свойства ошибки мог подменить сам скрипт: верим только строкам. */
function textOf(context: QuickJSContext, value: QuickJSHandle): string {
  return context.typeof(value) === 'string' ? context.getString(value) : '';
}

function failure({ name, message, stack }: Thrown): ThreadAnswer {
  if (message === 'out of memory') return failed('script.memory', 'Скрипту не хватило памяти');
  if (name === 'InternalError' && message.includes('stack overflow'))
    return failed('script.memory', 'Скрипт вызвал сам себя слишком глубоко');
  const line = Number(/script\.js:(\d+)/.exec(stack)?.[1]) - wrapperLines;
  const place = line >= 1 ? ` (строка ${line})` : '';
  const text = [name, message].filter(Boolean).join(': ').slice(0, longestMessage);
  return failed('script.error', `${text || 'Скрипт бросил пустую ошибку'}${place}`);
}

import { z } from 'zod';
import type { Json, JsonObject } from './json.js';
import { type PluginReasonCode, pluginReasons } from './plugin-reason.js';

const Value: z.ZodType<Json> = z.json();
const Values: z.ZodType<JsonObject> = z.record(z.string(), z.json());
const Text = z.object({ ru: z.string().max(500), en: z.string().max(500) });

/** Узел, который плагин добавляет в палитру; полное имя типа — `плагин.узел`. */
export const DeclaredNode = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: Text,
  description: Text,
  icon: z.string().max(50).default('extension'),
  settings: Values.default({ type: 'object', properties: {} }),
  outputs: z
    .array(z.object({ id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), title: Text }))
    .max(20)
    .default([]),
});
export type DeclaredNode = z.infer<typeof DeclaredNode>;

const Name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Команда: слово владельца в чате (`.имя …`) или действие из палитры команд. */
export const DeclaredCommand = z.object({
  name: Name,
  title: Text,
  description: Text,
  /** Владелец пишет `.имя` в любом чате аккаунта. */
  chat: z.boolean().default(false),
  /** Есть в палитре команд страницы (Ctrl+K). */
  palette: z.boolean().default(false),
  /** Горячая клавиша команды палитры: `Ctrl+Shift+Y`. */
  keys: z
    .string()
    .regex(/^((Ctrl|Alt|Shift)\+){1,3}[A-Z0-9]$/)
    .optional(),
});
export type DeclaredCommand = z.infer<typeof DeclaredCommand>;

export const DeclaredHook = z.object({
  name: Name,
  when: z.enum(['before', 'after']),
  /** Что с сообщением, если хук «до» не ответил за две секунды: пропустить дальше или придержать до повтора. */
  onFailure: z.enum(['pass', 'hold']).default('pass'),
});
export type DeclaredHook = z.infer<typeof DeclaredHook>;

export const DeclaredRoute = z.object({
  name: Name,
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  /** Путь после `/api/plugins/<плагин>/`: `rows/:id`. */
  path: z.string().regex(/^(:?[\w-]+)(\/:?[\w-]+){0,5}$/),
  title: Text,
  description: Text.optional(),
  /** Вошедшие люди, только администраторы или кто угодно (просьба `openRoutes`). */
  access: z.enum(['people', 'administrators', 'everyone']).default('people'),
  /** JSON Schema строки запроса, тела и ответа. */
  query: Values.optional(),
  body: Values.optional(),
  answer: Values.optional(),
});
export type DeclaredRoute = z.infer<typeof DeclaredRoute>;

/** Работа по времени: `cron` (минуты и крупнее, UTC) или раз в сколько-то секунд. */
export const DeclaredSchedule = z.object({
  name: Name,
  title: Text,
  cron: z.string().max(100).optional(),
  everySeconds: z.int().min(10).max(86_400).optional(),
});
export type DeclaredSchedule = z.infer<typeof DeclaredSchedule>;

/** Всё, что плагин объявил, когда его код загрузился. */
export const PluginDeclares = z.object({
  nodes: z.array(DeclaredNode).max(50).default([]),
  commands: z.array(DeclaredCommand).max(100).default([]),
  hooks: z.array(DeclaredHook).max(10).default([]),
  routes: z.array(DeclaredRoute).max(100).default([]),
  schedules: z.array(DeclaredSchedule).max(20).default([]),
});
export type PluginDeclares = z.infer<typeof PluginDeclares>;

/** Что в плагине вызывают. */
export const partKinds = ['node', 'command', 'hook', 'route', 'schedule'] as const;
export type PartKind = (typeof partKinds)[number];

const session = z.uuid();
/** Имя чата в канале связи, как в событиях. */
const chat = z.string().min(1).max(64);
const message = z.int().positive();

/** Просьбы плагина к хозяину: каждая проверяется по разрешениям. */
export const PluginAsk = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('http'),
    verb: z.string().regex(/^[A-Z]{3,7}$/),
    url: z.string().max(4_000),
    headers: z.record(z.string(), z.string()),
    body: z.string().optional(),
  }),
  z.object({ method: z.literal('storage.get'), key: z.string().min(1).max(200) }),
  z.object({ method: z.literal('storage.set'), key: z.string().min(1).max(200), value: Value }),
  z.object({ method: z.literal('storage.delete'), key: z.string().min(1).max(200) }),
  z.object({ method: z.literal('storage.list'), prefix: z.string().max(200) }),
  z.object({
    method: z.literal('storage.entries'),
    prefix: z.string().max(200),
    after: z.string().max(200),
  }),
  z.object({
    method: z.literal('storage.increment'),
    key: z.string().min(1).max(200),
    by: z.number(),
  }),
  z.object({
    method: z.literal('telegram.send'),
    session,
    chat,
    text: z.string().min(1).max(4_096),
    replyTo: message.optional(),
    /** Повтор с тем же ключом второй раз не отправит. */
    key: z.string().min(1).max(200),
  }),
  z.object({
    method: z.literal('telegram.edit'),
    session,
    chat,
    message,
    text: z.string().min(1).max(4_096),
  }),
  z.object({
    method: z.literal('telegram.delete'),
    session,
    chat,
    messages: z.array(message).min(1).max(100),
  }),
  z.object({
    method: z.literal('telegram.history'),
    session,
    chat,
    limit: z.int().min(1).max(100),
    before: message.optional(),
  }),
  z.object({ method: z.literal('contacts.get'), session, chat }),
  z.object({
    method: z.literal('contacts.list'),
    session,
    tag: z.string().max(100).optional(),
    after: z.string().max(64).optional(),
    limit: z.int().min(1).max(100),
  }),
  z.object({
    method: z.literal('contacts.change'),
    session,
    chat,
    /** `null` убирает переменную. */
    variables: Values,
    addTags: z.array(z.string().min(1).max(100)).max(50),
    removeTags: z.array(z.string().min(1).max(100)).max(50),
  }),
]);
export type PluginAsk = z.infer<typeof PluginAsk>;

const Words = z.union([z.string(), z.number(), z.object({ ru: z.string(), en: z.string() })]);

/** Причина отказа, пришедшая извне: из потока плагина или из базы. */
export const PluginReasonSaid = z.object({
  code: z.custom<PluginReasonCode>(
    (code) => typeof code === 'string' && Object.hasOwn(pluginReasons, code),
  ),
  parameters: z.record(z.string(), Words),
});

/** Что говорит поток плагина. Приходит текстом JSON: длину видно, не разбирая. */
export const PluginSays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), declares: PluginDeclares }),
  z.object({ kind: z.literal('refused'), reason: PluginReasonSaid }),
  z.object({ kind: z.literal('done'), call: z.int(), value: Value }),
  z.object({ kind: z.literal('failed'), call: z.int(), message: z.string() }),
  z.object({ kind: z.literal('ask'), ask: z.int(), request: PluginAsk }),
  z.object({
    kind: z.literal('log'),
    level: z.enum(['info', 'warning', 'error']),
    text: z.string().max(2_000),
  }),
  z.object({ kind: z.literal('pulse'), pulse: z.int() }),
]);
export type PluginSays = z.infer<typeof PluginSays>;

/** Что хозяин говорит потоку. */
export type PluginHears =
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly part: PartKind;
      readonly name: string;
      readonly input: JsonObject;
    }
  | { readonly kind: 'answer'; readonly ask: number; readonly value: Json }
  | { readonly kind: 'denied'; readonly ask: number; readonly message: string }
  | { readonly kind: 'pulse'; readonly pulse: number };

/** Длиннее сообщений у плагина не бывает. */
export const longestPluginMessage = 1_000_000;

/** Что поток знает с рождения. */
export interface PluginBirth {
  /** Файл с кодом, полный путь. */
  readonly main: string;
  readonly folder: string;
  readonly settings: JsonObject;
}

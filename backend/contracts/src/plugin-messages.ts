import { z } from 'zod';
import type { Json, JsonObject } from './json.js';

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

/** Всё, что плагин объявил, когда его код загрузился. */
export const PluginDeclares = z.object({ nodes: z.array(DeclaredNode).max(50) });
export type PluginDeclares = z.infer<typeof PluginDeclares>;

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
]);
export type PluginAsk = z.infer<typeof PluginAsk>;

/** Что говорит поток плагина. Приходит текстом JSON: длину видно, не разбирая. */
export const PluginSays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), declares: PluginDeclares }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
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
      readonly node: string;
      readonly settings: JsonObject;
      /** Один и тот же у повторов одной попытки. */
      readonly key: string;
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

import { z } from 'zod';
import type { Json } from './json.js';
import type { WidgetContext } from './widget-context.js';

export type { WidgetContext } from './widget-context.js';

/**
 * Разговор виджета со страницей. Виджет шлёт родителю `{ zveno: 'hello' }`, страница отвечает один раз
 * `{ zveno: 'init', context }` и отдаёт порт; дальше говорят только по нему.
 */
export const WidgetHello = z.strictObject({ zveno: z.literal('hello') });

export interface WidgetInit {
  readonly zveno: 'init';
  readonly context: WidgetContext;
}

const texts = z.record(z.string().max(100), z.string().max(2_000));

/** Что виджет говорит странице по порту; непонятное страница пропускает. */
export const WidgetSays = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    call: z.int(),
    /** Имя адреса своего плагина. */
    route: z.string().max(40),
    params: texts.optional(),
    query: texts.optional(),
    body: z.json().optional(),
  }),
  z.strictObject({ kind: z.literal('resize'), height: z.number().min(0).max(100_000) }),
  z.strictObject({
    kind: z.literal('toast'),
    text: z.string().min(1).max(500),
    tone: z.enum(['info', 'success', 'error']).default('info'),
  }),
  /** Перейти внутри «Звена»: `/chains`. */
  z.strictObject({
    kind: z.literal('open'),
    address: z
      .string()
      .max(500)
      .regex(/^\/(?![/\\])[^\s\\]*$/),
  }),
]);
export type WidgetSays = z.infer<typeof WidgetSays>;

/** Что страница говорит виджету по порту. */
export type WidgetHears =
  | {
      readonly kind: 'answer';
      readonly call: number;
      readonly status: number;
      readonly body: Json;
    }
  | { readonly kind: 'refused'; readonly call: number; readonly message: string }
  | { readonly kind: 'context'; readonly context: WidgetContext };

import type { Json } from '@zveno/contracts/json.js';
import type { WidgetContext } from '@zveno/contracts/widget-context.js';

export type { WidgetContext } from '@zveno/contracts/widget-context.js';

/** Чем заполнить адрес плагина, который зовёт виджет. */
export interface WidgetCallParts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/**
 * `zveno` в странице виджета; даёт его `<script src="/plugins/sdk.js"></script>`. В своём TypeScript:
 * `declare const zveno: ZvenoWidget`.
 */
export interface ZvenoWidget {
  /** Страница познакомилась с виджетом. */
  readonly ready: Promise<WidgetContext>;
  /** Где показан виджет, язык, тема и что открыто; `undefined` до знакомства. */
  readonly context: WidgetContext | undefined;
  /** Зовёт сейчас, если знакомство уже было, и при каждой перемене. Возвращает отписку. */
  onContext(listener: (context: WidgetContext) => void): () => void;
  /**
   * Зовёт адрес своего плагина по имени от лица человека, который смотрит на страницу. Отказ — `Error` со словами для
   * человека и полем `status`; 0 — до сервера не дошло.
   */
  call(route: string, parts?: WidgetCallParts): Promise<Json>;
  /** Высота рамки, от 40 до 600; без числа она снова следует за содержимым, как и до первого зова. */
  resize(height?: number): void;
  toast(text: string, tone?: 'info' | 'success' | 'error'): void;
  /** Перейти внутри «Звена»: `/chains`. */
  open(address: string): void;
}

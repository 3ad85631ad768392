/** Где показан виджет и как выглядит страница. */
export interface WidgetContext {
  readonly plugin: string;
  readonly widget: string;
  readonly slot: 'overview' | 'contact' | 'editor' | 'plugin';
  readonly locale: 'ru' | 'en';
  readonly theme: 'light' | 'dark';
  /** Цвета и шрифт страницы: переменные CSS, каждая начинается с `--zveno-`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Что открыто на странице. */
  readonly open: {
    readonly chain?: string;
    readonly session?: string;
    readonly contact?: string;
    readonly task?: string;
  };
}

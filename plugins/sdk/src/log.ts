/** Журнал плагина: его видит администратор на странице плагина. Не пишите сюда переписку и ключи. */
export abstract class Log {
  abstract info(text: string): void;
  abstract warning(text: string): void;
  abstract error(text: string): void;
}

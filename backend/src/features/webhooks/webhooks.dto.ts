/** Вебхук цепочки. */
export class WebhookDto {
  /** Имя узла. */
  node: string;
  /** Заголовок узла, если он задан. */
  title: string | null;
  /** Адрес, на который шлют запросы. Знающий его может начать выполнение: храните как пароль. */
  url: string;
  /** Принимаемые методы. */
  methods: string[];
  /** Проверяется подпись HMAC-SHA256. */
  signed: boolean;
  /** Отвечает сразу (`now`) или узлом «Ответить на вебхук» (`later`). */
  reply: 'now' | 'later';
  /** Узел есть в опубликованной версии: запросы принимаются. */
  published: boolean;
}

/** Вебхуки цепочки. */
export class WebhooksDto {
  items: WebhookDto[];
}

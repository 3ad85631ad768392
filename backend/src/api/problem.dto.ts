/** Замечание к полю. */
export class FieldProblemDto {
  /** Путь к полю через точку. */
  path: string;
  /** Что не так и как исправить. */
  message: string;
}

/** Отказ по RFC 9457 (`application/problem+json`). */
export class ProblemDto {
  /** Постоянный адрес вида отказа. */
  type: string;
  /** Короткое название вида отказа. */
  title: string;
  /** Код ответа HTTP. */
  status: number;
  /** Что случилось и что делать. */
  detail: string;
  /** Постоянный код отказа: на него можно опираться в программах. */
  code: string;
  /** Номер запроса; он же в заголовке `X-Request-Id` и в журнале. */
  requestId: string;
  /** Замечания по полям. */
  errors?: FieldProblemDto[];
  /** Параметры отказа: например, текущая редакция. */
  parameters?: object;
}

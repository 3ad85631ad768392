/** Что есть вокруг цепочки; чего не передали, то не проверяется. */
export interface Surroundings {
  /** Имена (id) цепочек, которые можно вызвать. */
  readonly chains?: ReadonlySet<string>;
  /** Имя самой цепочки. */
  readonly self?: string;
  /** Поля, которые уже есть у собеседников. */
  readonly contactFields?: ReadonlySet<string>;
}

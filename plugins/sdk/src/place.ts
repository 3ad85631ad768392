/** Чат аккаунта, в котором что-то происходит. */
export interface ChatPlace {
  /** Аккаунт. */
  readonly session: string;
  /** Имя чата в Telegram, как в событиях: у личного чата — номер собеседника. */
  readonly chat: string;
}

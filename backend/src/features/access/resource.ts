export const resourceKinds = ['session', 'chain'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Предмет, на который выдают права: Telegram-аккаунт или цепочка. */
export interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
}

/** Где лежит предмет и каким столбцом на него ссылаются права. */
export const resourceTables = {
  session: { table: 'bot_sessions', column: 'session_id', alive: 'deleted_at is null' },
  chain: { table: 'chains', column: 'chain_id', alive: 'true' },
} as const satisfies Record<ResourceKind, { table: string; column: string; alive: string }>;

/** Корни, доступные текстам: переменные по имени, `contact`, `message`, `webhook`, `task`, `now` … */
export type Scope = Record<string, unknown>;

/** Готовый текст: подставляет значения. */
export type Template = (scope: Scope) => string;

/** Готовое выражение: сохраняет тип значения. */
export type Expression = (scope: Scope) => unknown;

/** Обращение текста к данным: `contact.name` → `['contact', 'name']`. */
export type Reference = readonly string[];

export interface ParsedTemplate {
  readonly render: Template;
  readonly references: readonly Reference[];
}

export interface ParsedExpression {
  readonly evaluate: Expression;
  readonly references: readonly Reference[];
}

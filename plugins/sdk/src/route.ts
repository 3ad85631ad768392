import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { mark } from './marks.js';

/** Адрес HTTP плагина: `/api/plugins/<плагин>/<path>`. */
export interface RouteDescription {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `rows` или `rows/:id`. */
  readonly path: string;
  readonly title: Localized;
  readonly description?: Localized;
  /** Кому отвечать: вошедшим (так, если не сказано), администраторам или всем (просит `openRoutes`). */
  readonly access?: 'people' | 'administrators' | 'everyone';
  /** JSON Schema строки запроса, тела и ответа: по ним запрос проверяют и описывают в Swagger. */
  readonly query?: JsonObject;
  readonly body?: JsonObject;
  readonly answer?: JsonObject;
}

export interface RouteCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Заголовки без входа и cookie. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  /** Кто спрашивает; `null` — без входа. */
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly administrator: boolean;
  } | null;
}

export interface RouteAnswer {
  /** 200, если не сказано иного; от 200 до 599. */
  readonly status?: number;
  readonly body?: Json;
  /** Файл вместо JSON. */
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
}

export type RouteHandler = (call: RouteCall) => Promise<RouteAnswer> | RouteAnswer;

/** Делает метод провайдера адресом HTTP. */
export function Route(description: RouteDescription) {
  return mark('route', description);
}

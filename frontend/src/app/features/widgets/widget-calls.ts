import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Json } from '@zveno/contracts/json.js';
import type { WidgetSays } from '@zveno/contracts/widget-messages.js';
import { firstValueFrom } from 'rxjs';
import type { ContributionDto } from '../../api/models.js';
import { problemOf } from '../../core/http/problem.js';

export type WidgetCall = Extract<WidgetSays, { kind: 'call' }>;

export type CallOutcome =
  { readonly status: number; readonly body: Json } | { readonly message: string };

/** Зовёт адреса плагина от имени вошедшего: сам виджет до сервера не достаёт. */
@Injectable({ providedIn: 'root' })
export class WidgetCalls {
  private readonly http = inject(HttpClient);

  async run(from: ContributionDto, call: WidgetCall): Promise<CallOutcome> {
    const route = from.routes.find(({ name }) => name === call.route);
    if (!route) return { message: `Адреса «${call.route}» у плагина нет` };
    const address = `/api/plugins/${from.plugin}/${filled(route.path, call.params ?? {})}`;
    const options = { body: call.body, params: call.query ?? {}, observe: 'response' } as const;
    try {
      const answer = await firstValueFrom(
        this.http.request<Json>(route.method, address, { ...options, responseType: 'json' }),
      );
      return { status: answer.status, body: answer.body };
    } catch (error) {
      return refusalOf(error);
    }
  }
}

/** `rows/:id` с подставленными значениями. */
export function filled(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:([\w-]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function refusalOf(error: unknown): CallOutcome {
  if (!(error instanceof HttpErrorResponse) || error.status === 0)
    return { message: 'Сервер не отвечает' };
  const body: unknown = error.error;
  const { detail, code } = problemOf(error);
  return { status: error.status, body: isJson(body) ? body : (detail ?? code) };
}

// Тело отказа разобрано из JSON: ничем другим оно не бывает.
function isJson(value: unknown): value is Json {
  return value !== undefined && !(value instanceof Blob);
}

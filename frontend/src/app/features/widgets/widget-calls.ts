import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Json } from '@zveno/contracts/json.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import type { WidgetSays } from '@zveno/contracts/widget-messages.js';
import { firstValueFrom } from 'rxjs';
import type { ContributionDto } from '../../api/models.js';
import { saveFile } from '../../shared/save-file.js';

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
      const { status, headers, body } = await firstValueFrom(
        this.http.request(route.method, address, { ...options, responseType: 'blob' }),
      );
      const file = fileName(headers.get('content-disposition'));
      // Рамка виджета сохранить файл не может: это делает страница.
      if (file && body) saveFile(body, file);
      return { status, body: file ? null : await jsonIn(body) };
    } catch (error) {
      return refusalOf(error);
    }
  }
}

/** `rows/:id` с подставленными значениями. */
export function filled(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:([\w-]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** Имя файла из заголовка ответа (RFC 6266); без него ответ — не файл. */
export function fileName(disposition: string | null): string | undefined {
  if (!disposition?.startsWith('attachment')) return undefined;
  const [, wide] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  const [, plain] = /filename="([^"]*)"/.exec(disposition) ?? [];
  return wide === undefined ? plain : decodeURIComponent(wide);
}

async function refusalOf(error: unknown): Promise<CallOutcome> {
  if (!(error instanceof HttpErrorResponse) || error.status === 0)
    return { message: 'Сервер не отвечает' };
  const body: unknown = error.error;
  return { status: error.status, body: await jsonIn(body instanceof Blob ? body : null) };
}

async function jsonIn(body: Blob | null): Promise<Json> {
  const text = (await body?.text()) ?? '';
  try {
    return text === '' ? null : parseJson(text);
  } catch {
    return text;
  }
}

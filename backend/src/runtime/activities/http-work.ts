import { Injectable } from '@nestjs/common';
import type { HttpActivity } from '@zveno/contracts/engine-command.js';
import { type HttpAnswer, HttpCaller, HttpCallFailed } from '../../ports/http-caller.js';
import { again, type Attempt, failed, final } from './attempt.js';
import { OwnerSecrets } from './owner-secrets.js';
import type { StartedActivity } from './started-activity.js';

type Credentials = Readonly<Record<string, string>>;

/** Запрос узла «HTTP-запрос». Любой ответ — итог; 5xx и 429 сначала повторяются, если узел просил повторы. */
@Injectable()
export class HttpWork {
  constructor(
    private readonly caller: HttpCaller,
    private readonly secrets: OwnerSecrets,
  ) {}

  /** Бросает, только когда остановлен сигналом, и при ошибке программы. */
  async perform(
    { chainId, taskId, step }: StartedActivity,
    activity: HttpActivity,
    signal: AbortSignal,
  ): Promise<Attempt> {
    const credentials = await this.credentialsOf(chainId, activity.auth);
    if (!credentials) return final(failed('http.secret', noSecret(activity.auth?.secret ?? '')));
    const { method, url, body, maxBytes, followRedirects } = activity;
    const headers = { 'idempotency-key': `${taskId}:${step}`, ...activity.headers };
    const call = { method, url, headers, credentials, body, maxBytes, followRedirects };
    try {
      return answered(await this.caller.call(call, signal));
    } catch (error) {
      if (!(error instanceof HttpCallFailed)) throw error;
      if (error.again) return again(error.failure);
      return final({ kind: 'failed', error: error.failure });
    }
  }

  /** Заголовки входа; `undefined` — секрета с таким именем нет. */
  private async credentialsOf(
    chainId: string,
    auth: HttpActivity['auth'],
  ): Promise<Credentials | undefined> {
    if (!auth) return {};
    const secret = await this.secrets.value(chainId, auth.secret);
    if (secret === undefined) return undefined;
    switch (auth.kind) {
      case 'bearer':
        return { authorization: `Bearer ${secret}` };
      case 'basic': {
        const pair = Buffer.from(`${auth.user ?? ''}:${secret}`, 'utf8').toString('base64');
        return { authorization: `Basic ${pair}` };
      }
      case 'header':
        return { [(auth.header ?? 'x-api-key').toLowerCase()]: secret };
    }
  }
}

function answered({ status, headers, body }: HttpAnswer): Attempt {
  const outcome = { kind: 'done', value: { status, headers, body } } as const;
  if (status < 500 && status !== 429) return final(outcome);
  const error = { code: 'http.status', message: `Сервер ответил кодом ${status}` };
  const seconds = Number(headers['retry-after']);
  return {
    kind: 'again',
    error,
    outcome,
    ...(seconds > 0 && { after: seconds * 1_000 }),
  };
}

function noSecret(name: string): string {
  return `У владельца цепочки нет секрета «${name}». Добавьте его в настройках или выберите другой.`;
}

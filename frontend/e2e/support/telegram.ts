import type { APIRequestContext } from '@playwright/test';

const control = process.env['ZVENO_E2E_TELEGRAM'] ?? '';

/** Люди по ту сторону Telegram: у каждого свой клиент GramJS, подключённый к дата-центру прогона. */
export class Telegram {
  constructor(private readonly request: APIRequestContext) {}

  async createAccount(account: {
    readonly phone: string;
    readonly firstName: string;
    readonly password?: string;
  }): Promise<void> {
    await this.post('account', account);
  }

  /** Код входа, высланный на номер. */
  async code(phone: string): Promise<string> {
    return this.field(await this.request.get(`${control}/code`, { params: { phone } }), 'code');
  }

  async say(from: string, to: string, text: string): Promise<void> {
    await this.post('message', { from, to, text });
  }

  /** Следующее сообщение от `from` к `to`, которое ещё не читали. */
  async next(from: string, to: string): Promise<string> {
    const answer = await this.request.get(`${control}/message`, { params: { from, to } });
    return this.field(answer, 'text');
  }

  /** Всё, что собеседник написал этому человеку и не стёр, — как это видно в его клиенте. */
  async heard(who: string, from: string): Promise<string[]> {
    return this.texts(who, from, false);
  }

  /** То же о своих словах: правки видны. */
  async said(who: string, to: string): Promise<string[]> {
    return this.texts(who, to, true);
  }

  /** Строка сеанса аккаунта: подключить его, минуя вход. */
  async session(phone: string): Promise<string> {
    return this.field(await this.post('session', { phone }), 'text');
  }

  private async texts(who: string, chat: string, own: boolean): Promise<string[]> {
    const answer = await this.request.get(`${control}/history`, { params: { who, chat } });
    if (!answer.ok()) throw new Error(`Дата-центр: ${await answer.text()}`);
    const messages = (await answer.json()) as { text: string; out: boolean }[];
    return messages.filter(({ out }) => out === own).map(({ text }) => text);
  }

  private async post(path: string, data: object) {
    const answer = await this.request.post(`${control}/${path}`, { data });
    if (!answer.ok()) throw new Error(`Дата-центр: ${await answer.text()}`);
    return answer;
  }

  private async field(
    answer: Awaited<ReturnType<APIRequestContext['get']>>,
    name: string,
  ): Promise<string> {
    if (!answer.ok()) throw new Error(`Дата-центр: ${await answer.text()}`);
    const body: unknown = await answer.json();
    return String(typeof body === 'object' && body !== null ? Reflect.get(body, name) : '');
  }
}

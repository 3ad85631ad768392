import type { Client } from './client.js';

export interface TalkState {
  readonly id: string;
  readonly now: string;
  readonly ahead: number;
  readonly nextDue: string | null;
  readonly draftChanged: boolean;
  readonly contact: { readonly name: string; readonly variables: object };
  readonly messages: readonly {
    readonly from: string;
    readonly text: string;
    readonly at: string;
    readonly state: string;
    readonly elsewhere: string | null;
    readonly outcome: { readonly kind: string; readonly reason?: string } | null;
  }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly status: string;
    readonly variables: object;
    readonly waits: readonly { readonly nodeId: string; readonly kind: string }[];
  }[];
}

/** Разговор человека с черновиком через API. */
export class TestTalk {
  constructor(
    readonly client: Client,
    readonly chainId: string,
  ) {}

  get address(): string {
    return `/chains/${this.chainId}/test-chat`;
  }

  async start(): Promise<TalkState> {
    return (await this.client.post(this.address).expect(201)).body as TalkState;
  }

  async state(): Promise<TalkState> {
    return (await this.client.get(this.address).expect(200)).body as TalkState;
  }

  async say(text: string): Promise<TalkState> {
    const said = await this.client.post(`${this.address}/messages`, { text }).expect(202);
    return said.body as TalkState;
  }

  async skip(): Promise<TalkState> {
    return (await this.client.post(`${this.address}/skip`).expect(202)).body as TalkState;
  }

  /** Ждёт, пока показано столько ответов; отдаёт их тексты. */
  async answers(count: number): Promise<readonly string[]> {
    for (const until = Date.now() + 15_000; ;) {
      const { messages } = await this.state();
      const shown = messages.filter(({ from, state }) => from === 'chain' && state === 'sent');
      if (shown.length >= count) return shown.map(({ text }) => text);
      if (Date.now() > until) throw new Error(`Ответов ${shown.length}, а ждали ${count}`);
    }
  }
}

import { parentPort } from 'node:worker_threads';
import type { Json } from '@zveno/contracts/json.js';
import type { PluginAsk, PluginHears, PluginSays } from '@zveno/contracts/plugin-messages.js';

interface Waiting {
  resolve(value: Json): void;
  reject(error: Error): void;
}

const port = parentPort;
/** Тот же предел, что у хозяина: там длинное сообщение кончает плагин, здесь — один вызов. */
const longest = 1_000_000;

/** Разговор с хозяином: просьбы наружу и вызовы внутрь. Порт наружу не отдаётся. */
export class Link {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  say(message: PluginSays): void {
    this.post(message);
  }

  ready(declares: object): void {
    this.post({ kind: 'ready', declares });
  }

  /** Итог вызова: что бы плагин ни вернул, уходит то, что переживает JSON. */
  done(call: number, value: unknown): void {
    this.post({ kind: 'done', call, value: value ?? {} });
  }

  ask(request: PluginAsk): Promise<Json> {
    this.count += 1;
    const ask = this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(ask, { resolve, reject });
      this.say({ kind: 'ask', ask, request });
    });
  }

  listen(call: (message: Extract<PluginHears, { kind: 'call' }>) => void): void {
    port?.on('message', (message: PluginHears) => {
      switch (message.kind) {
        case 'call':
          call(message);
          return;
        case 'answer':
          return this.settle(message.ask)?.resolve(message.value);
        case 'denied':
          return this.settle(message.ask)?.reject(new Error(message.message));
        case 'pulse':
          this.say(message);
          return;
      }
    });
  }

  private post(message: object): void {
    const text = JSON.stringify(message);
    if (text.length > longest) throw new Error('Сообщение плагина длиннее миллиона знаков');
    port?.postMessage(text);
  }

  private settle(ask: number): Waiting | undefined {
    const waiting = this.waiting.get(ask);
    this.waiting.delete(ask);
    return waiting;
  }
}

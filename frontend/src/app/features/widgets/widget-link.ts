import { isJsonObject } from '@zveno/contracts/json.js';
import type {
  WidgetContext,
  WidgetHears,
  WidgetInit,
  WidgetSays,
} from '@zveno/contracts/widget-messages.js';
import { MessageQuota } from './message-quota.js';
import { isHello, readWidgetWords } from './read-widget-words.js';

/** Разговор с одним виджетом: знакомство один раз, дальше — только по порту и только известными словами. */
export class WidgetLink {
  private readonly quota = new MessageQuota();
  private port: MessagePort | undefined;

  constructor(
    private readonly frame: Window,
    private readonly heard: (message: WidgetSays) => void,
  ) {}

  /** Подошло ли это сообщение окна как «здравствуй» этого виджета; второго знакомства не бывает. */
  greet(event: MessageEvent<unknown>, context: WidgetContext): boolean {
    // Рамка без `allow-same-origin` живёт на безымянном происхождении.
    const own = event.source === this.frame && event.origin === 'null';
    if (this.port || !own || !isHello(event.data)) return false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => this.hear(data);
    this.port = port1;
    const init: WidgetInit = { zveno: 'init', context };
    this.frame.postMessage(init, '*', [port2]);
    return true;
  }

  say(message: WidgetHears): void {
    this.port?.postMessage(message);
  }

  close(): void {
    this.port?.close();
  }

  private hear(data: unknown): void {
    if (!this.quota.accepts(data, performance.now())) {
      this.refuse(data);
      return;
    }
    const said = readWidgetWords(data);
    if (said) this.heard(said);
  }

  private refuse(data: unknown): void {
    if (!isJsonObject(data) || data['kind'] !== 'call' || typeof data['call'] !== 'number') return;
    this.say({ kind: 'refused', call: data['call'], message: 'Слишком часто или длинно' });
  }
}

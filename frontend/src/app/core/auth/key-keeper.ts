import type { UserDto } from '../../api/models.js';

/** Ключ доступа к API и чей он; живёт только в памяти вкладок. */
export interface AccessKey {
  readonly token: string;
  /** Миллисекунды по часам браузера. */
  readonly expiresAt: number;
  readonly person: UserDto;
}

/** Просит у сервера новый ключ по куке; `undefined` — вход закончился, исключение — сервер недоступен. */
export type RequestKey = () => Promise<AccessKey | undefined>;

type Message = { readonly kind: 'renewed'; readonly key: AccessKey } | { readonly kind: 'ended' };

const name = 'zveno.sign-in';
const renewAheadMs = 20_000;

/**
 * Хранит ключ и обновляет его один раз на всех: сколько бы запросов ни получили отказ и сколько бы
 * вкладок ни было открыто, кука предъявляется по очереди — сервер гасит вход за повторный билет.
 */
export class KeyKeeper {
  private readonly channel = new BroadcastChannel(name);
  private key: AccessKey | undefined;
  private renewal: Promise<AccessKey | undefined> | undefined;

  constructor(
    private readonly request: RequestKey,
    private readonly changed: (key: AccessKey | undefined) => void,
  ) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) =>
      this.set(data.kind === 'renewed' ? data.key : undefined);
  }

  /** Ключ, с которым можно идти на сервер; почти истёкший сперва обновляется. */
  async usable(): Promise<AccessKey | undefined> {
    if (!this.key) return undefined;
    const fresh = this.key.expiresAt - Date.now() > renewAheadMs;
    return fresh ? this.key : this.renew(this.key);
  }

  /** Новый ключ вместо отвергнутого; если его уже сменили — тот, что есть. */
  renew(refused?: AccessKey): Promise<AccessKey | undefined> {
    if (this.isNewerThan(refused)) return Promise.resolve(this.key);
    this.renewal ??= this.inTurn(() => this.renewUnlessDone(refused)).finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  accept(key: AccessKey): void {
    this.set(key);
    this.tell({ kind: 'renewed', key });
  }

  forget(): void {
    this.set(undefined);
    this.tell({ kind: 'ended' });
  }

  close(): void {
    this.channel.close();
  }

  private async renewUnlessDone(refused?: AccessKey): Promise<AccessKey | undefined> {
    if (this.isNewerThan(refused)) return this.key;
    const key = await this.request();
    if (key) this.accept(key);
    else this.forget();
    return key;
  }

  private isNewerThan(refused?: AccessKey): boolean {
    return this.key !== undefined && this.key.token !== refused?.token;
  }

  // Замков нет на странице без HTTPS не с localhost; там очередь держится только внутри вкладки.
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return 'locks' in navigator ? navigator.locks.request(name, work) : work();
  }

  private set(key: AccessKey | undefined): void {
    this.key = key;
    this.changed(key);
  }

  private tell(message: Message): void {
    this.channel.postMessage(message);
  }
}

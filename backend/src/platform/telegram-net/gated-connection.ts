import type { ITelegramConnection } from '@mtcute/core';

/** Кто решает, можно ли сейчас говорить. */
export interface Gatekeeper {
  /** Бросает, если говорить нельзя: байты не уйдут. */
  admit(): void;
  /** Что-то пришло. */
  heard(): void;
  /** Соединение закончилось. */
  ended(connection: GatedConnection): void;
}

type ProxyInfo = NonNullable<ITelegramConnection['getMtproxyInfo']>;

/** Соединение, которое спрашивает разрешения перед каждой записью. */
export class GatedConnection implements ITelegramConnection {
  readonly getMtproxyInfo?: ProxyInfo;
  readonly localAddress: unknown;
  readonly remoteAddress: unknown;

  constructor(
    private readonly inner: ITelegramConnection,
    private readonly keeper: Gatekeeper,
  ) {
    this.localAddress = inner.localAddress;
    this.remoteAddress = inner.remoteAddress;
    if (inner.getMtproxyInfo) this.getMtproxyInfo = inner.getMtproxyInfo.bind(inner);
  }

  async read(into: Uint8Array): Promise<number> {
    try {
      const size = await this.inner.read(into);
      this.keeper.heard();
      return size;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.keeper.admit();
    await this.inner.write(bytes);
  }

  close(): void {
    this.keeper.ended(this);
    this.inner.close();
  }
}

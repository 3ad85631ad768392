import { type IPacketCodec, TransportError } from '@mtcute/core';

/** Нарезка потока, которая сообщает об ошибках транспорта: о −429 библиотека сама не рассказывает. */
export class WatchedCodec implements IPacketCodec {
  constructor(
    private readonly inner: IPacketCodec,
    private readonly refused: (code: number) => void,
  ) {}

  setup(...parts: Parameters<NonNullable<IPacketCodec['setup']>>): void {
    this.inner.setup?.(...parts);
  }

  tag(): ReturnType<IPacketCodec['tag']> {
    return this.inner.tag();
  }

  encode(...parts: Parameters<IPacketCodec['encode']>): ReturnType<IPacketCodec['encode']> {
    return this.inner.encode(...parts);
  }

  async decode(...parts: Parameters<IPacketCodec['decode']>): Promise<Uint8Array | null> {
    try {
      return await this.inner.decode(...parts);
    } catch (error) {
      if (error instanceof TransportError) this.refused(error.code);
      throw error;
    }
  }

  reset(): void {
    this.inner.reset();
  }
}

import { randomBytes } from 'node:crypto';
import type { Account } from '../accounts/account.js';

/** Файл, который дата-центр хранит целиком; ссылаются на него номером, хешем и `reference`. */
export interface StoredFile {
  readonly kind: 'photo' | 'document';
  readonly id: bigint;
  readonly accessHash: bigint;
  readonly reference: Buffer;
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly name: string;
}

export type NewFile = Pick<StoredFile, 'kind' | 'bytes' | 'mimeType' | 'name'>;

/** Загруженные части и готовые файлы. */
export class Files {
  private readonly parts = new Map<string, Map<number, Buffer>>();
  private readonly stored = new Map<bigint, StoredFile>();

  savePart(owner: Account, fileId: bigint, part: number, bytes: Buffer): void {
    const key = uploadKey(owner, fileId);
    const parts = this.parts.get(key) ?? new Map<number, Buffer>();
    this.parts.set(key, parts.set(part, Buffer.from(bytes)));
  }

  /** Собирает загруженное целиком; `undefined` — какой-то части нет. */
  assemble(owner: Account, fileId: bigint, count: number): Buffer | undefined {
    const parts = this.parts.get(uploadKey(owner, fileId));
    const ordered = Array.from({ length: count }, (_, part) => parts?.get(part));
    const present = ordered.filter((each) => each !== undefined);
    return present.length === count ? Buffer.concat(present) : undefined;
  }

  store(file: NewFile): StoredFile {
    const stored = {
      ...file,
      id: randomBytes(8).readBigInt64LE(),
      accessHash: randomBytes(8).readBigInt64LE(),
      reference: randomBytes(16),
    };
    this.stored.set(stored.id, stored);
    return stored;
  }

  find(id: bigint, accessHash: bigint): StoredFile | undefined {
    const found = this.stored.get(id);
    return found?.accessHash === accessHash ? found : undefined;
  }
}

const uploadKey = (owner: Account, fileId: bigint) => `${String(owner.id)}:${String(fileId)}`;

import { BoundedMap } from './bounded-map.js';

/**
 * Строки базы в памяти. Весть о перемене касается и того, что сейчас читают: прочитанное идёт тому, кто спросил,
 * но не запоминается — следующий прочтёт заново.
 */
export class KnownRows<Row> {
  private readonly rows: BoundedMap<Row | null>;
  /** Кто последним начал читать строку; весть это забывает. */
  private readonly readers = new Map<string, symbol>();

  /** @param most сколько строк помнить */
  constructor(most: number) {
    this.rows = new BoundedMap(most);
  }

  /** Строки по именам: знакомые — из памяти, прочие — от `read`; которой нет в базе, нет и в ответе. */
  async get(
    ids: ReadonlySet<string>,
    read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
  ): Promise<ReadonlyMap<string, Row>> {
    const answer = new Map<string, Row>();
    const unknown: string[] = [];
    for (const id of ids) {
      const row = this.rows.get(id);
      if (row === undefined) unknown.push(id);
      else if (row !== null) answer.set(id, row);
    }
    if (unknown.length > 0) {
      for (const [id, row] of await this.learn(unknown, read)) answer.set(id, row);
    }
    return answer;
  }

  forget(id: string): void {
    this.rows.delete(id);
    this.readers.delete(id);
  }

  clear(): void {
    this.rows.clear();
    this.readers.clear();
  }

  private async learn(
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
  ): Promise<ReadonlyMap<string, Row>> {
    const reader = Symbol('reader');
    for (const id of ids) this.readers.set(id, reader);
    const fresh = () => ids.filter((id) => this.readers.get(id) === reader);
    try {
      const found = await read(ids);
      for (const id of fresh()) this.rows.set(id, found.get(id) ?? null);
      return found;
    } finally {
      for (const id of fresh()) this.readers.delete(id);
    }
  }
}

import { DatabaseError, type Pool } from 'pg';
import type { Clock } from '../../ports/clock.js';
import type { TurnDocument } from './turn-document.js';
import { turnPartNames, turnParts } from './turn-parts.js';

const retryPauseMs = 200;
/** Исполнитель объявлен мёртвым: его дорожками владеет другой. */
const workerLost = 'ZV001';
/** Этот ход уже записан: соединение оборвалось после записи. */
const alreadyWritten = 'ZV002';

/** Исполнитель потерял право: не записано ничего. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

/** Запись, которую база отвергла из-за данных: повтор не поможет. */
export class TurnRefused extends Error {
  override readonly name = 'TurnRefused';
}

/**
 * Запись хода — одно выражение: либо всё, либо ничего. Оборванное соединение не оставляет сомнений:
 * номер хода исполнителя меняется той же записью, и повтор уже записанного хода база узнаёт.
 */
export class TurnStore {
  private worker = '';
  private number = 0;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Пишет ход от имени исполнителя; недоступную базу ждёт, пока `alive` не скажет, что право кончилось. */
  async write(workerId: string, document: TurnDocument, alive: () => boolean): Promise<void> {
    const number = this.nextNumber(workerId);
    const query = statementOf(workerId, number, document);
    for (;;) {
      try {
        await this.pool.query(query);
        this.number = number;
        return;
      } catch (error) {
        if (this.isWritten(error)) {
          this.number = number;
          return;
        }
        if (!isTransient(error)) throw new TurnRefused(messageOf(error), { cause: error });
        if (!alive()) throw new WorkerLost('Право кончилось, пока база не отвечала');
        await this.clock.wait(retryPauseMs);
      }
    }
  }

  /** Новая жизнь исполнителя считает ходы с начала. */
  private nextNumber(workerId: string): number {
    if (workerId !== this.worker) this.number = 0;
    this.worker = workerId;
    return this.number + 1;
  }

  private isWritten(error: unknown): boolean {
    if (!(error instanceof DatabaseError)) return false;
    if (error.code === workerLost) throw new WorkerLost(error.message);
    return error.code === alreadyWritten;
  }
}

/** Выражение собирается из непустых частей; одинаковый набор частей база готовит один раз. */
function statementOf(workerId: string, number: number, { rows }: TurnDocument) {
  const values: unknown[] = [workerId, number];
  const parts: string[] = [];
  let name = 'turn';
  turnPartNames.forEach((part, index) => {
    const list = rows[part];
    if (!list) return;
    values.push(JSON.stringify(list));
    parts.push(`${part.toLowerCase()} as (${turnParts[part](`$${values.length}`)})`);
    name += `-${index}`;
  });
  const begun = `begun as materialized (select begin_turn($1::uuid, $2::bigint))`;
  return { name, text: `with ${[begun, ...parts].join(', ')} select * from begun`, values };
}

/** Классы 22, 23, 42 и 54 — данные и ошибки программы; прочее (обрыв, перезапуск, нехватка места) проходит. */
export function isTransient(error: unknown): boolean {
  return !(error instanceof DatabaseError) || !/^(22|23|42|54)/.test(error.code ?? '');
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

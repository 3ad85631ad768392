import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getTasksByIdLog } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { LogLines, type Turn } from './log-lines.js';
import { turnsOf } from './parse-turns.js';

const pageSize = 100;
/** Дальше журнал дочитывают по просьбе: он бывает в сотни тысяч ходов. */
const pagesAtOnce = 20;

/** Журнал одного выполнения: прочитанное и живое — в одном порядке, без пропусков и повторов. */
@Injectable()
export class TaskLog {
  private readonly api = inject(Api);
  private readonly written = signal(0);
  private readonly rest = signal(false);
  private readonly refusal = signal<Problem | undefined>(undefined);
  private id = '';
  private place: string | undefined;
  /** Вести приходили, пока журнал ещё читали. */
  private readonly missed = signal(false);
  private reading: Promise<void> | undefined;

  lines = new LogLines();
  /** Сколько раз журнал дописан: по нему экран узнаёт, что строки прибыли. */
  readonly version = this.written.asReadonly();
  /** Журнал дочитан не до конца. */
  readonly hasMore = this.rest.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly loaded = signal(false);

  async open(id: string): Promise<void> {
    this.id = id;
    this.lines = new LogLines();
    this.place = undefined;
    this.loaded.set(false);
    this.missed.set(false);
    // Чтение прежнего журнала этому не поможет: своё начинается заново.
    this.reading = undefined;
    await this.catchUp();
    if (this.missed()) await this.catchUp();
  }

  /** Живые ходы. Пропуск в номерах — повод дочитать с последнего прочитанного места. */
  accept(turns: readonly Turn[]): void {
    if (!this.loaded()) this.missed.set(true);
    if (!this.loaded() || this.rest()) return;
    const first = turns.find(({ turn }) => turn > this.lines.lastTurn);
    if (first && first.turn > this.lines.lastTurn + 1) void this.catchUp();
    else this.write(turns);
  }

  /** Дочитывает прибывшее после последней прочитанной страницы. Неоткрытому журналу дочитывать нечего. */
  async catchUp(): Promise<void> {
    if (this.id === '') return;
    const reading = (this.reading ??= this.read());
    await reading;
    if (this.reading === reading) this.reading = undefined;
  }

  private async read(): Promise<void> {
    const { id } = this;
    this.refusal.set(undefined);
    try {
      for (let page = 0; page < pagesAtOnce; page += 1) {
        const more = await this.readPage(id);
        this.rest.set(more);
        if (!more) break;
      }
    } catch (error) {
      if (id === this.id) this.refusal.set(problemOf(error));
    } finally {
      if (id === this.id) this.loaded.set(true);
    }
  }

  private async readPage(id: string): Promise<boolean> {
    const { items, next } = await this.api.invoke(getTasksByIdLog, {
      id,
      limit: pageSize,
      after: this.place,
    });
    if (id !== this.id) return false;
    this.write(turnsOf(items));
    if (next !== null) this.place = next;
    return next !== null;
  }

  private write(turns: readonly Turn[]): void {
    this.lines.append(turns);
    this.written.update((times) => times + 1);
  }
}

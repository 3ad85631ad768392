import type { OrderDraft } from '../order-row.js';
import {
  byMinutes,
  day,
  hour,
  minute,
  type PaceRules,
  type PaceState,
  type Park,
  timesOf,
} from './pace-state.js';
import { quietUntil } from './quiet-hours.js';
import { SlidingLog } from './sliding-log.js';

/** Поручение глазами регулятора. */
export interface PacedOrder {
  readonly chat: string;
  readonly method: OrderDraft['kind'];
  /** Собеседник аккаунту ещё не писал. */
  readonly stranger: boolean;
  readonly heardAt: number | undefined;
  readonly notBefore: number | undefined;
}

/** Ответ, отправленный так скоро после слов собеседника, не ждёт конца тихих часов. */
const answerWithin = 5 * minute;

/** Больше пауза между сообщениями не бывает: часы могли перевести назад. */
const longestGap = 1_000;

/** Видимое собеседнику входит в пределы; прочтение и удаление — нет. */
const counted: ReadonlySet<string> = new Set<OrderDraft['kind']>(['send', 'edit', 'react']);

/**
 * Регулятор отправки одного аккаунта: решает, когда поручение можно выполнить. Времени не знает и ничего
 * не ждёт — миг ему называют. Без правил (тест-чат) пределов нет, остаются только остановки.
 */
export class Governor {
  private readonly sent: SlidingLog;
  private readonly chats = new Map<string, SlidingLog>();
  private readonly strangers: Map<string, number>;
  private met: SlidingLog;
  private parks: readonly Park[];
  private nextAt = 0;
  private quiet: { readonly minute: number; readonly until: number } = { minute: -1, until: 0 };

  constructor(
    private rules: PaceRules | undefined,
    state: PaceState,
  ) {
    this.sent = new SlidingLog(hour, timesOf(state));
    this.strangers = new Map(state.strangers);
    this.met = new SlidingLog(day, [...this.strangers.values()]);
    this.parks = state.parks;
    for (const [at, chat] of state.recent) this.logOf(chat).add(at);
  }

  /**
   * Ранний миг, когда поручение можно выполнить; `now` — можно сейчас, бесконечность — только когда
   * изменятся правила. Будущий миг — повод спросить снова, а не обещание.
   *
   * @param promised скольким поручениям место уже отведено: они начали с набора текста
   */
  due(order: PacedOrder, now: number, promised = 0): number {
    return Math.max(
      now,
      order.notBefore ?? 0,
      this.parkedUntil(order),
      this.quietUntil(order, now),
      this.roomAt(order, now, promised),
    );
  }

  /** Поручение выполняют сейчас. `gap` — сколько мс аккаунту молчать после него. */
  spend({ chat, method, stranger }: PacedOrder, now: number, gap: number): void {
    if (!this.rules || !counted.has(method)) return;
    this.trim(now);
    this.sent.add(now);
    this.logOf(chat).add(now);
    this.nextAt = now + gap;
    if (stranger) {
      this.strangers.set(chat, now);
      this.met = new SlidingLog(day, [...this.strangers.values()]);
    }
  }

  /** Останавливает до срока; короткая остановка не отменяет долгую. */
  park(park: Park): void {
    const same = this.parks.find((it) => it.scope === park.scope && it.name === park.name);
    if (same && same.until >= park.until) return;
    this.parks = [...this.parks.filter((it) => it !== same), park];
  }

  /** Снимает остановки, начатые не позже этого мига; `false` — таких не было. */
  lift(upTo: number): boolean {
    const left = this.parks.filter(({ since }) => since > upTo);
    const lifted = left.length < this.parks.length;
    this.parks = left;
    return lifted;
  }

  obey(rules: PaceRules | undefined): void {
    this.rules = rules;
    this.quiet = { minute: -1, until: 0 };
  }

  /** Забывает то, что уже ни на что не влияет; зовут перед каждым обходом очереди. */
  trim(now: number): void {
    this.nextAt = Math.min(this.nextAt, now + longestGap);
    this.sent.trim(now);
    this.met.trim(now);
    for (const [chat, log] of this.chats) {
      log.trim(now);
      if (log.empty) this.chats.delete(chat);
    }
    for (const [chat, at] of this.strangers) if (at <= now - day) this.strangers.delete(chat);
    this.parks = this.parks.filter(({ until }) => until > now);
  }

  /** То, что должен знать следующий владелец. */
  state(now: number): PaceState {
    this.trim(now);
    const recent = [...this.chats].flatMap(([chat, log]) =>
      log.within(minute, now).map((at): [number, string] => [at, chat]),
    );
    const named = recent.map(([at]) => at);
    return {
      recent,
      older: byMinutes(without(this.sent.within(hour, now), named)),
      strangers: [...this.strangers],
      parks: [...this.parks],
    };
  }

  private logOf(chat: string): SlidingLog {
    const log = this.chats.get(chat) ?? new SlidingLog(minute);
    this.chats.set(chat, log);
    return log;
  }

  private parkedUntil({ chat, method, stranger }: PacedOrder): number {
    const stops = ({ scope, name }: Park) =>
      scope === 'account' ||
      (scope === 'chat' && name === chat) ||
      (scope === 'method' && name === method) ||
      (scope === 'strangers' && stranger && counted.has(method));
    return Math.max(0, ...this.parks.filter(stops).map(({ until }) => until));
  }

  private quietUntil({ heardAt }: PacedOrder, now: number): number {
    if (!this.rules || (heardAt !== undefined && now - heardAt <= answerWithin)) return 0;
    const current = Math.floor(now / minute);
    if (this.quiet.minute !== current) {
      this.quiet = { minute: current, until: quietUntil(this.rules, now) ?? 0 };
    }
    return this.quiet.until;
  }

  private roomAt({ chat, method, stranger }: PacedOrder, now: number, promised: number): number {
    if (!this.rules || !counted.has(method)) return 0;
    const { perMinute, perHour, perChatMinute, newPeoplePerDay } = this.rules.limits;
    return Math.max(
      this.nextAt,
      this.sent.freeAt(perMinute - promised, minute, now),
      this.sent.freeAt(perHour - promised, hour, now),
      this.chats.get(chat)?.freeAt(perChatMinute, minute, now) ?? 0,
      stranger ? this.strangerAt(chat, newPeoplePerDay, now) : 0,
    );
  }

  private strangerAt(chat: string, limit: number, now: number): number {
    const met = this.strangers.get(chat);
    if (met !== undefined && met > now - day) return 0;
    return this.met.freeAt(limit, day, now);
  }
}

/** Что останется, если убрать из списка другие значения, каждое один раз. */
function without(times: readonly number[], taken: readonly number[]): number[] {
  const left = new Map<number, number>();
  for (const at of taken) left.set(at, (left.get(at) ?? 0) + 1);
  return times.filter((at) => {
    const count = left.get(at) ?? 0;
    if (count > 0) left.set(at, count - 1);
    return count === 0;
  });
}

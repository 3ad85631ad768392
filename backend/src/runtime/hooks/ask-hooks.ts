import { Injectable } from '@nestjs/common';
import type { Localized } from '@zveno/contracts/localized.js';
import { Clock } from '../../ports/clock.js';
import type { HeardEvent } from '../desk/lane-event.js';
import type { HookPoint } from '../turn/turn-hooks.js';
import { BeforeAnswer } from './answers.js';
import { HookGate } from './hook-gate.js';
import { hookMessage, type MessageFact } from './hook-view.js';
import { InboxRows } from './inbox-rows.js';
import type { Letter } from './letter.js';
import { PartCaller } from './part-caller.js';

const deadlineMs = 2_000;
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/** Проводит одно сообщение через хуки «до» по порядку плагинов. */
@Injectable()
export class AskHooks {
  constructor(
    private readonly gate: HookGate,
    private readonly caller: PartCaller,
    private readonly rows: InboxRows,
    private readonly clock: Clock,
  ) {}

  /** Возвращается, когда судьба сообщения решена; бросает по сигналу. */
  async run(letter: Letter<MessageFact>, stop: AbortSignal): Promise<HeardEvent> {
    const { id } = letter;
    const asked = new Set<string>();
    let { fact } = letter;
    let failures = 0;
    for (;;) {
      const point = this.next(letter, asked);
      if (!point) return { kind: 'heard', id, fact, dropped: false };
      const heard = await this.ask(point, { ...letter, fact }, stop);
      if (heard.answer === undefined && point.onFailure === 'hold') {
        failures += 1;
        await this.hold(letter, point, { failures, reason: heard.failure, stop });
        continue;
      }
      asked.add(nameOf(point));
      if (heard.answer === undefined) this.passed(point, fact, heard.failure);
      else if (heard.answer.drop !== undefined) {
        this.caller.note(point.plugin, 'info', about(fact, dropped(heard.answer.drop)));
        return { kind: 'heard', id, fact, dropped: true };
      } else fact = changed(fact, point.plugin, heard.answer);
    }
  }

  /** Плагины могли перемениться, пока сообщение ждало: спрашивают тех, кто включён сейчас. */
  private next({ lane }: Letter, asked: ReadonlySet<string>): HookPoint | undefined {
    return this.gate.of(lane).before.find((point) => !asked.has(nameOf(point)));
  }

  private ask({ plugin, name }: HookPoint, { lane, fact }: Letter<MessageFact>, stop: AbortSignal) {
    const call = { plugin, part: 'hook', name, timeoutMs: deadlineMs } as const;
    const input = hookMessage(lane.sessionId ?? '', fact);
    return this.caller.ask({ call, input, answer: BeforeAnswer }, stop);
  }

  private passed({ plugin, name }: HookPoint, fact: MessageFact, failure: Localized): void {
    const ru = `пропущено мимо хука «${name}»: ${failure.ru}`;
    const en = `passed by the hook “${name}”: ${failure.en}`;
    this.caller.note(plugin, 'warning', about(fact, { ru, en }));
  }

  private async hold(
    { id, fact }: Letter<MessageFact>,
    { plugin, name }: HookPoint,
    { failures, reason, stop }: { failures: number; reason: Localized; stop: AbortSignal },
  ): Promise<void> {
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
    if (failures === 1) {
      const ru = `придержано, пока хук «${name}» не ответит: ${reason.ru}`;
      const en = `held until the hook “${name}” answers: ${reason.en}`;
      this.caller.note(plugin, 'warning', about(fact, { ru, en }));
    }
    await this.rows.hold(id, { plugin, reason: reason.ru, retryAt: this.clock.now() + pause });
    await this.clock.wait(pause, stop);
    stop.throwIfAborted();
  }
}

const nameOf = ({ plugin, name }: HookPoint) => `${plugin}.${name}`;

/** Без слов самого сообщения: журнал читают не только хозяева чата. */
const about = ({ chat, message }: MessageFact, { ru, en }: Localized): Localized => ({
  ru: `Сообщение ${String(message.id)} чата ${chat.id} ${ru}`,
  en: `Message ${String(message.id)} of the chat ${chat.id} ${en}`,
});

const dropped = (why: string): Localized => ({ ru: `отброшено: ${why}`, en: `dropped: ${why}` });

function changed(fact: MessageFact, plugin: string, { text, notes }: BeforeAnswer): MessageFact {
  const { message } = fact;
  const noted = notes && { notes: { ...message.notes, [plugin]: notes } };
  return { ...fact, message: { ...message, ...(text !== undefined && { text }), ...noted } };
}

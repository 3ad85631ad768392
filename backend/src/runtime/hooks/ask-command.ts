import { Injectable } from '@nestjs/common';
import type { CommandedEvent } from '../desk/lane-event.js';
import { chatCommandOf } from '../play/chat-command.js';
import { CommandAnswer } from './answers.js';
import { HookGate } from './hook-gate.js';
import { commandCall, type OutgoingFact } from './hook-view.js';
import type { Letter } from './letter.js';
import { PartCaller } from './part-caller.js';

const deadlineMs = 30_000;
const longestFailure = 300;

/** Отдаёт слово владельца плагину, чья это команда. */
@Injectable()
export class AskCommand {
  constructor(
    private readonly gate: HookGate,
    private readonly caller: PartCaller,
  ) {}

  /** Плагин успели выключить — слово остаётся обычным текстом. Бросает по сигналу. */
  async run({ id, lane, fact }: Letter<OutgoingFact>, stop: AbortSignal): Promise<CommandedEvent> {
    const { chat, message } = fact;
    const event = {
      kind: 'commanded',
      id,
      // Чужим чатам имя — номер, своему «Избранному» — `self`.
      chat: chat.kind === 'saved' ? 'self' : chat.id,
      message: message.id,
    } as const;
    const words = chatCommandOf(message.text);
    const plugin = words && this.gate.of(lane).commands.get(words.name);
    if (!words || plugin === undefined) return event;
    const call = { plugin, part: 'command', name: words.name, timeoutMs: deadlineMs } as const;
    const input = commandCall(lane.sessionId ?? '', fact, words);
    const heard = await this.caller.ask({ call, input, answer: CommandAnswer }, stop);
    if (heard.answer === undefined) {
      const { ru, en } = heard.failure;
      const text = { ru: `Команда .${words.name}: ${ru}`, en: `Command .${words.name}: ${en}` };
      this.caller.note(plugin, 'error', text);
      return { ...event, answer: edit(`⚠ ${ru.slice(0, longestFailure)}`) };
    }
    const { text, remove } = heard.answer;
    if (remove) return { ...event, answer: { kind: 'remove' } };
    return text === undefined ? event : { ...event, answer: edit(text) };
  }
}

const edit = (text: string) => ({ kind: 'edit', text }) as const;

import type { SendDraft } from '@zveno/contracts/engine-command.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { go, stay } from '../../move.js';
import type { Move } from '../../move.js';
import type { Behaviour, PrepareTools, Signal, Visit } from '../../node-type.js';
import { Duration, field, FilledTemplate, TemplateText, Variable } from '../../settings-fields.js';
import type { Template } from '../../templates/template.js';
import { foldAnswer } from '../../text/fold.js';
import { duration } from '../../time/duration.js';
import { TypingRule, typingOf } from '../telegram/send.js';

const Reminder = z.strictObject({
  after: field(Duration, { ru: 'Через', en: 'After', widget: 'duration' }),
  text: field(FilledTemplate, { ru: 'Текст', en: 'Text', widget: 'template' }),
});

/** Настройки, общие для всякого вопроса. */
export const questionFields = {
  saveTo: field(Variable.optional(), {
    ru: 'Сохранить в переменную',
    en: 'Save to variable',
    widget: 'variable',
  }),
  saveToContact: field(Variable.optional(), {
    ru: 'Сохранить в поле собеседника',
    en: 'Save to contact field',
    widget: 'contact-field',
  }),
  retries: field(z.int().min(0).max(10).default(2), {
    ru: 'Сколько раз переспросить',
    en: 'Re-asks',
  }),
  invalidText: field(TemplateText.optional(), {
    ru: 'Что сказать, если ответ не понят',
    en: 'What to say when the answer is not understood',
    widget: 'template',
    hint: { ru: 'Пусто — вопрос повторится.', en: 'Empty repeats the question.' },
  }),
  timeout: field(Duration.optional(), {
    ru: 'Сколько ждать ответа',
    en: 'Wait for the answer',
    widget: 'duration',
    hint: { ru: 'Пусто — сколько угодно.', en: 'Empty means forever.' },
  }),
  reminders: field(z.array(Reminder).max(5).default([]), {
    ru: 'Напоминания',
    en: 'Reminders',
    widget: 'list',
  }),
  cancelWords: field(z.array(z.string().trim().min(1).max(60)).max(30).default([]), {
    ru: 'Слова отмены',
    en: 'Cancel words',
    widget: 'list',
    hint: { ru: 'Вдобавок к словам всей цепочки.', en: 'Added to those of the chain.' },
  }),
  onlyReply: field(z.boolean().default(false), {
    ru: 'Принимать только ответ на сообщение',
    en: 'Accept only a reply',
    widget: 'switch',
    advanced: true,
  }),
  typing: field(TypingRule.default('by-length'), {
    ru: 'Показывать «печатает…»',
    en: 'Show typing',
    choices: {
      off: { ru: 'нет', en: 'no' },
      'by-length': { ru: 'по длине текста', en: 'by text length' },
      fixed: { ru: 'три секунды', en: 'three seconds' },
    },
    advanced: true,
  }),
};

type QuestionSettings = z.infer<z.ZodObject<typeof questionFields>>;

/** Понятый ответ: каким выходом идти и что запомнить. */
export interface Understood {
  readonly output: string;
  readonly value: Json;
}

export interface QuestionPlan {
  /** Текст вопроса; пустой — просто ждать. */
  readonly text: Template;
  understand(text: string, visit: Visit): Understood | undefined;
  /** Выход, когда переспрашивать больше нельзя. */
  readonly invalid: string;
}

/** Ожидание ответа: попытка, срок отсчёта и сколько напоминаний уже ушло. */
interface Memory {
  readonly tries: number;
  readonly since: number;
  readonly reminded: number;
}

/** Поведение вопроса: спросить, ждать, переспросить, напомнить, отменить. */
export function questionBehaviour(
  settings: QuestionSettings,
  plan: QuestionPlan,
  tools: PrepareTools,
): Behaviour {
  const question = new Question(settings, plan, tools);
  return {
    enter: (visit) => question.ask(visit),
    resume: (visit, signal) => question.resume(visit, signal),
  };
}

class Question {
  private readonly cancels: ReadonlySet<string>;
  private readonly invalidText: Template | undefined;
  private readonly reminders: readonly Template[];
  /** Сроки от начала ожидания, мс: напоминания по порядку, последним — конец ожидания. */
  private readonly schedule: readonly number[];

  constructor(
    private readonly settings: QuestionSettings,
    private readonly plan: QuestionPlan,
    tools: PrepareTools,
  ) {
    const { reminders, timeout, invalidText, saveTo } = settings;
    const ordered = [...reminders].sort((a, b) => duration(a.after) - duration(b.after));
    const end = timeout ? duration(timeout) : Number.POSITIVE_INFINITY;
    const timely = ordered.filter(({ after }) => duration(after) < end);
    this.cancels = new Set([...settings.cancelWords, ...tools.cancelWords].map(foldAnswer));
    this.invalidText = invalidText ? tools.template(invalidText, 'invalidText') : undefined;
    this.reminders = timely.map(({ text }, index) =>
      tools.template(text, `reminders.${String(index)}.text`),
    );
    this.schedule = [...timely.map(({ after }) => duration(after)), ...(timeout ? [end] : [])];
    if (saveTo) tools.writes(saveTo, 'saveTo');
  }

  ask(visit: Visit): Move {
    const start = { tries: 0, since: visit.now, reminded: 0 };
    return this.wait(start, this.say(this.plan.text(visit.scope)));
  }

  resume(visit: Visit, signal: Signal): Move {
    const memory = readMemory(visit.memory, visit.now);
    if (signal.kind === 'timer') return this.overdue(visit, memory);
    if (signal.kind !== 'message') return stay;
    const { message } = signal.event;
    if (message.edited || (this.settings.onlyReply && !message.replyToMe)) return stay;
    if (this.cancels.has(foldAnswer(message.text))) return go('cancelled');
    const understood = this.plan.understand(message.text, visit);
    return understood ? this.accept(understood) : this.askAgain(visit, memory);
  }

  private accept({ output, value }: Understood): Move {
    const { saveTo, saveToContact } = this.settings;
    return go(output, {
      result: value,
      ...(saveTo && { set: { [saveTo]: value } }),
      ...(saveToContact && { contact: { set: { [saveToContact]: value } } }),
    });
  }

  private askAgain(visit: Visit, { tries }: Memory): Move {
    if (tries >= this.settings.retries) return go(this.plan.invalid);
    const text = this.invalidText ?? this.plan.text;
    const memory = { tries: tries + 1, since: visit.now, reminded: 0 };
    return this.wait(memory, this.say(text(visit.scope)));
  }

  private overdue(visit: Visit, memory: Memory): Move {
    const reminder = this.reminders[memory.reminded];
    if (!reminder) return go('no-reply');
    return this.wait({ ...memory, reminded: memory.reminded + 1 }, this.say(reminder(visit.scope)));
  }

  private wait(memory: Memory, commands: readonly SendDraft[]): Move {
    const due = this.schedule[memory.reminded];
    return {
      commands,
      then: {
        kind: 'wait',
        for: 'message',
        memory: writeMemory(memory, this.reminders.length > 0),
        ...(due !== undefined && { until: memory.since + due }),
      },
    };
  }

  private say(text: string): readonly SendDraft[] {
    const typing = typingOf(this.settings.typing, 3);
    const said = text.trim();
    return said === '' ? [] : [{ kind: 'send', text: said, ...(typing && { typing }) }];
  }
}

/** Начало отсчёта нужно только напоминаниям: без них строка ждущего диалога короче. */
function writeMemory({ tries, since, reminded }: Memory, remembersTime: boolean): Json {
  return remembersTime ? { k: tries, s: since, r: reminded } : { k: tries };
}

function readMemory(memory: Json | undefined, now: number): Memory {
  const read = (name: string, otherwise: number): number => {
    const value = isJsonObject(memory) ? memory[name] : undefined;
    return typeof value === 'number' ? value : otherwise;
  };
  return { tries: read('k', 0), since: read('s', now), reminded: read('r', 0) };
}

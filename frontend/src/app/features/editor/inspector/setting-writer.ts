import type { Signal } from '@angular/core';
import type { FormField } from '../graph/form-field.js';
import type { Setting } from '../graph/set-in.js';

/** Куда поле формы пишет ответ и откуда узнаёт свои замечания. */
export abstract class SettingWriter {
  abstract readonly readOnly: Signal<boolean>;
  /** `undefined` возвращает умолчание. */
  abstract write(field: FormField, value: Setting | undefined): void;
  /** Замечания именно к этому полю, на языке человека. */
  abstract problemsOf(field: FormField): readonly string[];
}

/** Пустой ввод: умолчание, если оно и так пусто, иначе — записанная пустота. */
export function written({ required, fallback }: FormField, text: string): Setting | undefined {
  if (text !== '') return text;
  const blankDefault = fallback === undefined || fallback === '';
  return required || !blankDefault ? '' : undefined;
}

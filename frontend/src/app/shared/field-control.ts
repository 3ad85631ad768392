import { Directive, inject } from '@angular/core';
import { Field } from './field.js';

/** Связывает ввод с подписью и примечанием своего поля для читающих с экрана. */
@Directive({
  selector: '[zvFieldControl]',
  host: {
    '[attr.aria-describedby]': 'field.noteId()',
    '[attr.aria-invalid]': 'field.error() ? true : null',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
}

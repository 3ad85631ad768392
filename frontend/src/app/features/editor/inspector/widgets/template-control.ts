import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { type FormField, textOf } from '../../graph/form-field.js';
import { plainValue } from '../../graph/plain-value.js';
import type { Setting } from '../../graph/set-in.js';
import { fillSlot, type Slot, slotAt } from '../../graph/substitution.js';
import { SettingWriter, written } from '../setting-writer.js';
import { KnownVariables } from '../variables/known-variables.js';
import { TemplatePreview } from '../variables/template-preview.js';
import { VariableMenu } from '../variables/variable-menu.js';

/** Текст с подстановками. Список появляется по `{{` и по кнопке, вставляет туда, где курсор. */
@Component({
  selector: 'zv-template-control',
  imports: [TranslocoDirective, TuiIcon, VariableMenu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './template-control.html',
  styleUrl: './template-control.scss',
  host: { '(focusout)': 'leave($event)' },
})
export class TemplateControl {
  private readonly preview = inject(TemplatePreview);
  private readonly variables = inject(KnownVariables);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  /** Одна строка: значение, а не сообщение. */
  readonly line = input(false);
  /** Набранные число и true с false записываются числом и «да/нет». */
  readonly typed = input(false);
  readonly mono = input(false);
  readonly label = input('');

  protected readonly menu = viewChild(VariableMenu);
  protected readonly slot = signal<Slot | undefined>(undefined);
  protected readonly text = computed(() => textOf(this.field()));
  protected readonly example = computed(() =>
    this.line() ? undefined : this.preview.of(this.text(), this.variables.examples()),
  );

  protected prepare(): void {
    void this.preview.prepare();
  }

  protected write(): void {
    const { value, selectionEnd } = this.box().nativeElement;
    const text = this.line() ? value.replaceAll('\n', ' ') : value;
    this.writer.write(this.field(), this.valueOf(text));
    this.slot.set(slotAt(value, selectionEnd));
  }

  protected press(event: KeyboardEvent): void {
    const menu = this.slot() ? this.menu() : undefined;
    if (menu?.press(event.key)) event.preventDefault();
    else if (menu && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.slot.set(undefined);
    } else if (this.line() && event.key === 'Enter') event.preventDefault();
  }

  protected toggleMenu(): void {
    if (this.slot()) {
      this.slot.set(undefined);
      return;
    }
    const box = this.box().nativeElement;
    const at = box.selectionEnd;
    box.focus();
    this.slot.set(slotAt(box.value, at) ?? { from: at, to: at, typed: '' });
  }

  protected insert(path: string): void {
    const slot = this.slot();
    if (!slot) return;
    const box = this.box().nativeElement;
    const { text, cursor } = fillSlot(box.value, slot, path);
    this.slot.set(undefined);
    box.value = text;
    this.writer.write(this.field(), text);
    box.focus();
    box.setSelectionRange(cursor, cursor);
  }

  protected leave({ relatedTarget, currentTarget }: FocusEvent): void {
    const inside = relatedTarget instanceof Node && currentTarget instanceof Node;
    if (!inside || !currentTarget.contains(relatedTarget)) this.slot.set(undefined);
  }

  // Было число или «да/нет» — им и останется, если набрано оно же.
  private valueOf(text: string): Setting | undefined {
    const { value } = this.field();
    if (this.typed()) return plainValue(text) ?? written(this.field(), text);
    if (typeof value === 'number' && text.trim() !== '' && Number.isFinite(Number(text)))
      return Number(text);
    if (typeof value === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    return written(this.field(), text);
  }
}

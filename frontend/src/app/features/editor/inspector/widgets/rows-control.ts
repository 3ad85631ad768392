import { CdkDrag, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { FormField } from '../../graph/form-field.js';
import { withBlank, withMoved, withoutItem } from '../../graph/list-items.js';
import { FieldOutlet } from '../field-outlet.js';
import { SettingWriter } from '../setting-writer.js';

const wide: readonly string[] = ['words', 'template', 'switch', 'choices', 'rows', 'code', 'json'];

const longestChoices = 14;
const longestHint = 40;

/** Умещается в половину строки: варианты не налезают на соседа, подсказка не опускает его поле. */
const fitsHalf = ({ choices, hint }: FormField): boolean =>
  choices.reduce((sum, { text }) => sum + text.length, 0) <= longestChoices &&
  hint.length <= longestHint;

/** Список строк: варианты, заголовки, напоминания. Короткие строки — в одну линию, длинные — столбиком. */
@Component({
  selector: 'zv-rows-control',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, NgTemplateOutlet, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows-control.html',
  styleUrl: './rows-control.scss',
})
export class RowsControl {
  protected readonly outlet = inject(FieldOutlet);
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  /** Номер строки, чьи редкие поля открыты. */
  protected readonly opened = signal<number | undefined>(undefined);
  protected readonly rows = computed(() =>
    this.field().rows.map(({ id, fields }) => ({
      id,
      main: fields.filter(({ advanced }) => !advanced),
      rare: fields.filter(({ advanced }) => advanced),
    })),
  );
  /** Два коротких поля встают рядом, и подписан один раз столбец. */
  protected readonly inline = computed(() =>
    this.rows().every(
      ({ main }) =>
        main.length <= 2 &&
        main.every((field) => fitsHalf(field) && this.short(field.kind, field.id)),
    ),
  );
  /** Порядок меняют и мышью, и кнопками; коротким строкам порядок не важен. */
  protected readonly sortable = computed(
    () => !this.writer.readOnly() && !this.inline() && this.rows().length > 1,
  );
  protected readonly full = computed(
    () => this.rows().length >= (this.field().limits.mostRows ?? Infinity),
  );
  protected readonly fewest = computed(
    () => this.rows().length <= (this.field().limits.fewestRows ?? 0),
  );

  protected add(): void {
    this.writer.write(this.field(), withBlank(this.field()));
  }

  protected move(from: number, to: number): void {
    if (from === to) return;
    this.opened.set(undefined);
    this.writer.write(this.field(), withMoved(this.field(), from, to));
  }

  protected remove(index: number): void {
    this.opened.set(undefined);
    this.writer.write(this.field(), withoutItem(this.field(), index));
  }

  protected toggle(index: number): void {
    this.opened.update((opened) => (opened === index ? undefined : index));
  }

  private short(kind: string, id: string): boolean {
    // Значение заголовка или параметра — тоже текст с подстановками, но короткий.
    return !wide.includes(kind) || (kind === 'template' && id.endsWith('.value'));
  }
}

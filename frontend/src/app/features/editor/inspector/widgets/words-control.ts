import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { currentOf, type FormField } from '../../graph/form-field.js';
import type { Setting } from '../../graph/set-in.js';
import { SettingWriter } from '../setting-writer.js';

/** Список коротких слов плашками. Enter или запятая добавляют, Backspace в пустом поле убирает последнее. */
@Component({
  selector: 'zv-words-control',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './words-control.html',
  styleUrl: './words-control.scss',
})
export class WordsControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  /** Как слово назвать человеку: номеру — имя. */
  readonly titles = input<ReadonlyMap<Setting, string>>(new Map());
  readonly suggestions = input<readonly string[]>([]);

  protected readonly words = computed((): readonly Setting[] => {
    const current = currentOf(this.field());
    return Array.isArray(current) ? current : [];
  });
  protected readonly offered = computed(() =>
    this.suggestions().filter((word) => !this.words().includes(word)),
  );
  protected readonly full = computed(
    () => this.words().length >= (this.field().limits.mostRows ?? Infinity),
  );

  protected add(box: HTMLInputElement): void {
    const fresh = box.value
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && !this.words().includes(word));
    box.value = '';
    if (fresh.length > 0) this.writer.write(this.field(), [...this.words(), ...fresh]);
  }

  protected press(event: KeyboardEvent, box: HTMLInputElement): void {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      this.add(box);
    } else if (event.key === 'Backspace' && box.value === '') this.remove(this.words().length - 1);
  }

  protected remove(index: number): void {
    if (this.words()[index] !== undefined)
      this.writer.write(this.field(), this.words().toSpliced(index, 1));
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { flatParts, withoutPart, withPart, withPartNamed } from '../../graph/flat-parts.js';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { TemplateControl } from './template-control.js';

/** Список или объект из простых значений — строками: у списка значение, у объекта имя и значение. */
@Component({
  selector: 'zv-parts-control',
  imports: [TemplateControl, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parts-control.html',
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 6px;
      min-width: 0;
    }
    .part {
      display: flex;
      gap: 4px;
      width: 100%;
    }
    input {
      flex: 2;
    }
    zv-template-control {
      flex: 3;
      min-width: 0;
    }
    .bad {
      color: var(--zv-bad);
      font-size: var(--zv-size-2);
    }
  `,
})
export class PartsControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly parts = computed(() => flatParts(this.field()) ?? []);
  /** Строка, новое имя которой не приняли. */
  protected readonly badKey = signal<string | undefined>(undefined);

  protected add(): void {
    this.writer.write(this.field(), withPart(currentOf(this.field())));
  }

  protected remove(index: number): void {
    this.badKey.set(undefined);
    this.writer.write(this.field(), withoutPart(currentOf(this.field()), index));
  }

  protected rename(from: string, box: HTMLInputElement): void {
    const renamed = withPartNamed(currentOf(this.field()), from, box.value.trim());
    this.badKey.set(renamed === undefined ? from : undefined);
    if (renamed !== undefined) this.writer.write(this.field(), renamed);
  }
}

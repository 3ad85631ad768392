import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { type FormField, textOf } from '../../graph/form-field.js';
import { fromPicker, toPicker } from '../../graph/moment-text.js';
import { SettingWriter, written } from '../setting-writer.js';
import { TemplateControl } from './template-control.js';

/** День и час: календарём браузера — или словами и подстановкой, если срок заранее неизвестен. */
@Component({
  selector: 'zv-date-control',
  imports: [TemplateControl, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (byWords()) {
        <zv-template-control [field]="field()" [name]="name()" [line]="true" />
      } @else {
        <input
          #box
          type="datetime-local"
          class="zv-input"
          max="9999-12-31T23:59"
          [id]="name()"
          [attr.aria-describedby]="name() + '-note'"
          [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
          [readOnly]="writer.readOnly()"
          [value]="picked() ?? ''"
          (input)="pick(box.value)"
        />
      }
      @if (!writer.readOnly()) {
        <button type="button" class="zv-quiet" (click)="byWords.set(!byWords())">
          <tui-icon [icon]="byWords() ? '@tui.calendar-clock' : '@tui.braces'" />
          {{ t(byWords() ? 'inspector.date.pick' : 'inspector.date.write') }}
        </button>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 4px;
      min-width: 0;
    }
    zv-template-control,
    input {
      width: 100%;
    }
  `,
})
export class DateControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly picked = computed(() => toPicker(textOf(this.field())));
  /** Записанное словами календарю не показать; что человек выбрал сам, держится, пока открыт тот же узел. */
  protected readonly byWords = linkedSignal<string, boolean>({
    source: () => this.name(),
    computation: () => textOf(this.field()) !== '' && this.picked() === undefined,
  });

  protected pick(value: string): void {
    this.writer.write(this.field(), written(this.field(), fromPicker(value)));
  }
}

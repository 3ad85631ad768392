import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  type TemplateRef,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { FormField } from '../graph/form-field.js';
import { type FieldContext, FieldOutlet } from './field-outlet.js';
import { SettingField } from './setting-field.js';
import { SettingWriter } from './setting-writer.js';

/** Поля формы: важные сразу, редкие — под «Ещё». Редкое с замечанием открыто само. */
@Component({
  selector: 'zv-setting-form',
  imports: [SettingField, TranslocoDirective, TuiIcon],
  providers: [FieldOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #one let-field let-labelHidden="labelHidden">
      <zv-setting-field [field]="field" [labelHidden]="labelHidden ?? false" />
    </ng-template>
    <ng-container *transloco="let t">
      @for (field of main(); track field.id) {
        <zv-setting-field [field]="field" />
      }
      @if (rare().length > 0) {
        <button
          type="button"
          class="zv-quiet more"
          [attr.aria-expanded]="open()"
          (click)="open.set(!open())"
        >
          <tui-icon [icon]="open() ? '@tui.chevron-down' : '@tui.chevron-right'" />
          {{ t('inspector.more') }}
        </button>
        @if (open()) {
          @for (field of rare(); track field.id) {
            <zv-setting-field [field]="field" />
          }
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .more {
      justify-self: start;
      padding-left: 2px;
    }
  `,
})
export class SettingForm {
  private readonly writer = inject(SettingWriter);
  private readonly one = viewChild<TemplateRef<FieldContext>>('one');

  readonly fields = input.required<readonly FormField[]>();

  protected readonly main = computed(() => this.fields().filter(({ advanced }) => !advanced));
  protected readonly rare = computed(() => this.fields().filter(({ advanced }) => advanced));
  protected readonly open = linkedSignal<boolean, boolean>({
    source: () => this.rare().some((field) => this.writer.problemsOf(field).length > 0),
    computation: (troubled, before) => troubled || (before?.value ?? false),
  });

  constructor() {
    const outlet = inject(FieldOutlet);
    effect(() => outlet.template.set(this.one() ?? null));
  }
}

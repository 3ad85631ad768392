import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { GivenSecrets } from './given-secrets.js';

/** Ключ или пароль: прежний не показывается, его заменяют новым или стирают. */
@Component({
  selector: 'zv-sealed-control',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <div class="box">
        <input
          #box
          class="zv-input"
          autocomplete="new-password"
          spellcheck="false"
          autocapitalize="off"
          [type]="shown() ? 'text' : 'password'"
          [id]="name()"
          [attr.maxlength]="field().limits.longest"
          [attr.aria-describedby]="name() + '-given ' + name() + '-note'"
          [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
          [readOnly]="writer.readOnly()"
          [value]="text()"
          (input)="writer.write(field(), box.value || undefined)"
        />
        <button
          type="button"
          class="zv-icon-button"
          [attr.aria-label]="t('password.show')"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          <tui-icon [icon]="shown() ? '@tui.eye-off' : '@tui.eye'" />
        </button>
      </div>
      <p [id]="name() + '-given'">
        @if (erased()) {
          {{ t('plugins.settings.erased') }}
          <button type="button" class="zv-quiet" (click)="writer.write(field(), undefined)">
            {{ t('plugins.settings.keep') }}
          </button>
        } @else if (given() && !text()) {
          <tui-icon icon="@tui.shield-check" /> {{ t('plugins.settings.given') }}
          @if (!field().required) {
            <button type="button" class="zv-quiet" (click)="writer.write(field(), null)">
              {{ t('plugins.settings.erase') }}
            </button>
          }
        } @else if (!text()) {
          {{ t('plugins.settings.notGiven') }}
        }
      </p>
    </ng-container>
  `,
  styles: `
    .box {
      display: grid;
      align-items: center;
    }
    .box > * {
      grid-area: 1 / 1;
    }
    .box > input {
      padding-inline-end: 40px;
    }
    .box > button {
      justify-self: end;
      margin-inline-end: 4px;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 6px;
      padding-top: 4px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
    }
    p:empty {
      display: none;
    }
    p tui-icon {
      color: var(--zv-good);
      font-size: 14px;
    }
  `,
})
export class SealedControl {
  private readonly secrets = inject(GivenSecrets, { optional: true });
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly shown = signal(false);
  protected readonly erased = computed(() => this.field().value === null);
  protected readonly text = computed(() => (this.erased() ? '' : textOf(this.field())));
  protected readonly given = computed(() => this.secrets?.paths().includes(this.field().id));
}

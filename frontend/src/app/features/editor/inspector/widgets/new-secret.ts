import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Api } from '#app/api/api.js';
import { postSecrets } from '#app/api/functions.js';
import { Toasts } from '#app/shared/toasts.js';

/** Новый секрет, не уходя с узла. Значение сразу отправляется на сервер и в цепочку не попадает. */
@Component({
  selector: 'zv-new-secret',
  imports: [TranslocoDirective, TuiButton, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (!open()) {
        <button type="button" class="zv-quiet" (click)="open.set(true)">
          <tui-icon icon="@tui.plus" />
          {{ t('inspector.newSecret') }}
        </button>
      } @else {
        <label [attr.for]="name() + '-new'">{{ t('inspector.secretName') }}</label>
        <input #title class="zv-input" maxlength="80" autocomplete="off" [id]="name() + '-new'" />
        <label [attr.for]="name() + '-new-value'">{{ t('inspector.secretValue') }}</label>
        <input
          #secret
          class="zv-input"
          type="password"
          autocomplete="new-password"
          [id]="name() + '-new-value'"
        />
        <div class="row">
          <button
            tuiButton
            type="button"
            size="s"
            [disabled]="busy()"
            (click)="create(title.value.trim(), secret.value)"
          >
            {{ t('common.create') }}
          </button>
          <button
            tuiButton
            type="button"
            size="s"
            appearance="flat-grayscale"
            (click)="open.set(false)"
          >
            {{ t('common.cancel') }}
          </button>
        </div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 5px;
      padding-top: 8px;
    }
    label {
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
    }
    .row {
      display: flex;
      gap: 6px;
      padding-top: 4px;
    }
  `,
})
export class NewSecret {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  readonly name = input.required<string>();
  readonly created = output<string>();

  protected readonly open = signal(false);
  protected readonly busy = signal(false);

  protected async create(name: string, value: string): Promise<void> {
    if (name === '' || value === '') return;
    this.busy.set(true);
    try {
      await this.api.invoke(postSecrets, { body: { name, value } });
      this.open.set(false);
      this.created.emit(name);
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import { Api } from '#app/api/api.js';
import { getChainsByIdWebhooks, postChainsByIdWebhooksByNodeRotate } from '#app/api/functions.js';
import { Loaded } from '#app/core/http/loaded.js';
import { Toasts } from '#app/shared/toasts.js';
import { EditorView } from '../state/editor-view.js';
import { OpenChain } from '../state/open-chain.js';

/** Адрес, по которому узел ждёт запросы. Кто знает адрес, тот может начать выполнение. */
@Component({
  selector: 'zv-webhook-address',
  imports: [TranslocoDirective, TuiButton, TuiDialog, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <span class="label" id="webhook-url-label">{{ t('inspector.webhook.label') }}</span>
      @if (webhook(); as found) {
        <div class="line">
          <input
            class="zv-input zv-mono"
            readonly
            aria-labelledby="webhook-url-label"
            [value]="found.url"
          />
          <button
            type="button"
            class="zv-icon-button"
            [attr.aria-label]="t('inspector.webhook.copy')"
            (click)="copy(found.url)"
          >
            <tui-icon icon="@tui.copy" />
          </button>
          @if (!readOnly()) {
            <button
              type="button"
              class="zv-icon-button"
              [attr.aria-label]="t('inspector.webhook.rotate')"
              [attr.title]="t('inspector.webhook.rotate')"
              (click)="asked.set(true)"
            >
              <tui-icon icon="@tui.rotate-cw" />
            </button>
          }
        </div>
        <p>{{ t(found.published ? 'inspector.webhook.live' : 'inspector.webhook.unpublished') }}</p>
      } @else if (webhooks.problem()) {
        <p>{{ t('inspector.listFailed') }}</p>
      } @else if (webhooks.value()) {
        <p>{{ t('inspector.webhook.unsaved') }}</p>
      }
      <ng-template
        [tuiDialogOptions]="{ label: t('inspector.webhook.rotateTitle'), size: 's' }"
        [(tuiDialog)]="asked"
      >
        <form novalidate (submit)="$event.preventDefault(); rotate()">
          <p>{{ t('inspector.webhook.rotateText') }}</p>
          <footer>
            <button
              tuiButton
              type="button"
              size="m"
              appearance="secondary-grayscale"
              (click)="asked.set(false)"
            >
              {{ t('common.cancel') }}
            </button>
            <button tuiButton type="submit" size="m">
              {{ t('inspector.webhook.rotateAction') }}
            </button>
          </footer>
        </form>
      </ng-template>
    </ng-container>
  `,
  styleUrl: '../../chains/dialog.scss',
  styles: `
    :host {
      display: grid;
      gap: 5px;
    }
    .label {
      font-size: var(--zv-size-2);
      font-weight: 550;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 2px;
    }
    :host > p {
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
    }
  `,
})
export class WebhookAddress {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly readOnly = inject(EditorView).frozen;

  protected readonly asked = signal(false);
  readonly node = input.required<NodeId>();

  protected readonly webhooks = new Loaded(() =>
    this.api.invoke(getChainsByIdWebhooks, { id: this.chain.id() }),
  );
  protected readonly webhook = computed(() =>
    this.webhooks.value()?.items.find(({ node }) => node === this.node()),
  );

  constructor() {
    void this.webhooks.load();
  }

  protected async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.toasts.done(this.transloco.translate('inspector.webhook.copied'));
  }

  /** Прежний адрес перестаёт работать сразу. */
  protected async rotate(): Promise<void> {
    this.asked.set(false);
    try {
      await this.api.invoke(postChainsByIdWebhooksByNodeRotate, {
        id: this.chain.id(),
        node: this.node(),
      });
      await this.webhooks.load();
      this.toasts.done(this.transloco.translate('inspector.webhook.rotated'));
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}

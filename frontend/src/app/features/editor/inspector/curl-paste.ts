import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import { changeNode } from '../graph/node-edits.js';
import { parseCurl } from '../graph/parse-curl.js';
import { ChainEditor } from '../state/chain-editor.js';

/** Заполняет запрос из строки cURL: её копируют из документации сервисов и из браузера. */
@Component({
  selector: 'zv-curl-paste',
  imports: [TranslocoDirective, TuiButton, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (!open()) {
        <button type="button" class="zv-quiet" (click)="open.set(true)">
          <tui-icon icon="@tui.file-up" />
          {{ t('inspector.curl.open') }}
        </button>
      } @else {
        <label for="curl-line">{{ t('inspector.curl.label') }}</label>
        <textarea
          #line
          id="curl-line"
          class="zv-input zv-mono"
          rows="3"
          spellcheck="false"
          [attr.aria-invalid]="refused() || null"
          aria-describedby="curl-note"
        ></textarea>
        <p id="curl-note" [class.refused]="refused()">
          {{ t(refused() ? 'inspector.curl.refused' : 'inspector.curl.hint') }}
        </p>
        <div>
          <button tuiButton type="button" size="s" (click)="fill(line.value)">
            {{ t('inspector.curl.fill') }}
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
      gap: 6px;
    }
    label,
    p {
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
    }
    .refused {
      color: var(--zv-bad);
    }
    div {
      display: flex;
      gap: 6px;
    }
    .zv-quiet {
      padding-left: 2px;
    }
  `,
})
export class CurlPaste {
  private readonly editor = inject(ChainEditor);

  readonly id = input.required<NodeId>();

  protected readonly open = signal(false);
  protected readonly refused = signal(false);

  protected fill(line: string): void {
    const request = parseCurl(line);
    this.refused.set(request === undefined);
    if (!request) return;
    this.editor.edit({ key: 'inspector.edits.curl' }, (document) => {
      const node = document.nodes[this.id()];
      const settings = { ...node?.settings, ...request };
      return changeNode(document, this.id(), { settings });
    });
    this.open.set(false);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { Language } from '#app/core/i18n/language.js';
import { AddStep } from '../state/add-step.js';
import { EditorView } from '../state/editor-view.js';
import { NodeTypes } from '../state/node-types.js';
import { nodeIcon } from './editor-icons.js';

/** С каких запусков чаще всего начинают. */
const common = ['message', 'command', 'schedule', 'webhook'];

/** Пустой холст: с чего начать. */
@Component({
  selector: 'zv-empty-canvas',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card" *transloco="let t">
      @if (view.frozen()) {
        <h2>{{ t('canvas.emptyFrozen') }}</h2>
      } @else {
        <h2>{{ t('canvas.emptyTitle') }}</h2>
        <p>{{ t('canvas.emptyText') }}</p>
        <ul>
          @for (entry of entries(); track entry.type) {
            <li>
              <button type="button" (click)="start(entry)">
                <tui-icon [icon]="iconOf(entry.icon)" />
                <span>
                  <b>{{ title(entry) }}</b>
                  <small>{{ about(entry) }}</small>
                </span>
              </button>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      padding: 16px;
    }
    .card {
      display: grid;
      gap: 6px;
      width: min(420px, 100%);
      pointer-events: auto;
      text-align: center;
    }
    p {
      color: var(--zv-text-muted);
    }
    ul {
      display: grid;
      gap: 8px;
      margin-top: 12px;
    }
    button {
      display: flex;
      align-items: center;
      gap: 14px;
      width: 100%;
      padding: 12px 14px;
      border: 0;
      border-radius: var(--zv-radius-l);
      background: var(--zv-surface);
      box-shadow:
        0 0 0 1px var(--zv-line),
        var(--zv-shadow-node);
      color: var(--zv-text);
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      box-shadow: 0 0 0 1.5px var(--zv-accent);
    }
    span {
      display: grid;
      min-width: 0;
    }
    small {
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
    }
    b {
      font-weight: 600;
    }
    tui-icon {
      flex: none;
      color: var(--zv-hue-green);
      font-size: 20px;
    }
  `,
})
export class EmptyCanvas {
  private readonly adding = inject(AddStep);
  private readonly types = inject(NodeTypes);
  private readonly language = inject(Language);
  protected readonly view = inject(EditorView);
  protected readonly entries = computed(() => common.flatMap((type) => this.types.get(type) ?? []));
  protected readonly iconOf = nodeIcon;

  /** Второй щелчок двойного приходит прежде, чем холст перерисован: он уже не пуст. */
  protected start(entry: NodeCatalogEntry): void {
    const { nodes } = this.view.document();
    if (Object.keys(nodes).length === 0) this.adding.run(entry, {});
  }

  protected title({ title }: NodeCatalogEntry): string {
    return title[this.language.current()];
  }

  protected about({ description }: NodeCatalogEntry): string {
    return description[this.language.current()];
  }
}

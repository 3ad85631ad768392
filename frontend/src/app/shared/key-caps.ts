import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { onMac } from './on-mac.js';

const signs: Readonly<Record<string, string>> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ContextMenu: '☰',
};

/** Сочетание клавиш — колпачками, как на клавиатуре. */
@Component({
  selector: 'zv-key-caps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (cap of caps(); track $index) {
      <kbd>{{ cap }}</kbd>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 3px;
    }
    kbd {
      min-width: 22px;
      padding: 1px 6px;
      border: 1px solid var(--zv-line);
      border-bottom-width: 2px;
      border-radius: 5px;
      background: var(--zv-surface);
      color: var(--zv-text-muted);
      font: 500 var(--zv-size-1) / 18px var(--zv-font);
      text-align: center;
    }
  `,
})
export class KeyCaps {
  readonly keys = input.required<string>();
  protected readonly caps = computed(() => {
    const keys = this.keys();
    // Сам плюс — тоже клавиша: «+» и «Mod++».
    const parts = keys === '+' ? ['+'] : keys.split(/\+(?=.)/);
    return parts.map((part) => signs[part] ?? part);
  });
}

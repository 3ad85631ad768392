import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { KeyCaps } from '#app/shared/key-caps.js';
import { menuGroups } from '../graph/menu-items.js';
import { type EditorCommand, EditorCommands } from '../state/editor-commands.js';
import { CanvasMenuState, type OpenedMenu } from './canvas-menu-state.js';
import { CanvasView } from './canvas-view.js';

const air = 8;

/** Меню действий над выделенным: правая кнопка, Shift+F10 или клавиша меню. */
@Component({
  selector: 'zv-canvas-menu',
  imports: [KeyCaps, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'menu',
    '[style.left.px]': 'left()',
    '[style.top.px]': 'top()',
    '(keydown)': 'press($event)',
    '(focusout)': 'leave($event)',
    '(contextmenu)': '$event.preventDefault(); $event.stopPropagation()',
  },
  template: `
    <ng-container *transloco="let t">
      @for (group of groups(); track $index) {
        @if (!$first) {
          <div role="separator"></div>
        }
        @for (command of group; track command.id) {
          <button
            type="button"
            role="menuitem"
            tabindex="-1"
            [class.danger]="command.id === 'remove'"
            (click)="run(command)"
          >
            <span>{{ t(command.title) }}</span>
            @if (command.keys?.[0]; as keys) {
              <zv-key-caps aria-hidden="true" [keys]="keys" />
            }
          </button>
        }
      }
    </ng-container>
  `,
  styleUrl: './canvas-menu.scss',
})
export class CanvasMenu {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly state = inject(CanvasMenuState);
  private readonly commands = inject(EditorCommands);
  private readonly canvas = inject(CanvasView);
  private readonly before = document.activeElement;
  private readonly height = signal(0);

  readonly menu = input.required<OpenedMenu>();

  protected readonly groups = computed(() => {
    const able = this.commands.all().filter(({ enabled }) => enabled?.() ?? true);
    return menuGroups(this.menu().subject, able);
  });
  protected readonly left = computed(() => {
    const room = this.canvas.size().width - width - air;
    return Math.max(air, Math.min(this.menu().screen.x, room));
  });
  protected readonly top = computed(() => {
    const room = this.canvas.size().height - this.height() - air;
    return Math.max(air, Math.min(this.menu().screen.y, room));
  });

  constructor() {
    afterNextRender(() => {
      this.height.set(this.host.offsetHeight);
      this.items()[0]?.focus();
    });
  }

  protected run(command: EditorCommand): void {
    this.close();
    command.run();
  }

  protected press(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) items.at(next % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.preventDefault();
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    const inside = relatedTarget instanceof Node && this.host.contains(relatedTarget);
    if (!inside) this.state.close();
  }

  /** Клавиатура возвращается туда, откуда меню открыли: команда продолжает там же. */
  private close(): void {
    this.state.close();
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
  }

  private items(): readonly HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }
}

const width = 264;

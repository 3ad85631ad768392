import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { type CommandGroup, EditorCommands } from '../state/editor-commands.js';
import { Language } from '#app/core/i18n/language.js';
import { KeyCaps } from '#app/shared/key-caps.js';

const order: readonly CommandGroup[] = ['edit', 'select', 'insert', 'view', 'chain', 'plugins'];

/** Справка по клавишам. Собрана из самих команд, поэтому не устаревает. */
@Component({
  selector: 'zv-help-sheet',
  imports: [KeyCaps, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog
      #dialog
      *transloco="let t"
      closedby="any"
      aria-labelledby="help-title"
      (close)="closed.emit()"
    >
      <header>
        <h2 id="help-title">{{ t('commands.helpTitle') }}</h2>
        <button type="button" [attr.aria-label]="t('commands.close')" (click)="dialog.close()">
          <tui-icon icon="@tui.x" />
        </button>
      </header>
      <div class="groups">
        @for (group of groups(); track group.name) {
          <section>
            <h3>{{ t('commands.group.' + group.name) }}</h3>
            <dl>
              @for (command of group.commands; track command.id) {
                <div>
                  <dt>{{ command.said?.[language()] ?? t(command.title) }}</dt>
                  <dd>
                    @for (keys of command.keys; track keys) {
                      <zv-key-caps [keys]="keys" />
                    }
                  </dd>
                </div>
              }
            </dl>
          </section>
        }
        <section>
          <h3>{{ t('commands.group.mouse') }}</h3>
          <ul>
            @for (line of mouse; track line) {
              <li>{{ t('commands.mouse.' + line) }}</li>
            }
          </ul>
        </section>
      </div>
    </dialog>
  `,
  styleUrl: './help-sheet.scss',
})
export class HelpSheet {
  private readonly commands = inject(EditorCommands);
  protected readonly language = inject(Language).current;
  readonly closed = output();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly mouse = ['wheel', 'zoom', 'pan', 'marquee', 'menu', 'edge', 'insert'];
  protected readonly groups = computed(() =>
    order
      .map((name) => ({
        name,
        commands: this.commands
          .all()
          .filter(({ group, keys }) => group === name && (keys?.length ?? 0) > 0),
      }))
      .filter(({ commands }) => commands.length > 0),
  );

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }
}

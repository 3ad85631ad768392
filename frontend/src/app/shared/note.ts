import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TuiIcon } from '@taiga-ui/core/components/icon';

export type NoteTone = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<NoteTone, string>> = {
  info: '@tui.shield-check',
  good: '@tui.circle-check',
  warn: '@tui.triangle-alert',
  bad: '@tui.circle-alert',
};

/** Сообщение внутри страницы: совет, успех, предупреждение, отказ. */
@Component({
  selector: 'zv-note',
  imports: [TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `
    <tui-icon [icon]="icon()" />
    <div><ng-content /></div>
  `,
  styleUrl: './note.scss',
})
export class Note {
  readonly tone = input<NoteTone>('info');
  protected readonly icon = computed(() => icons[this.tone()]);
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  type OnInit,
  signal,
} from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Language } from '../../core/i18n/language.js';
import { ChoiceRow } from '../../shared/choice-row.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { LogMomentPipe } from './log-moment.pipe.js';
import { OpenedPlugin } from './opened-plugin.js';
import { PluginJournal } from './plugin-journal.js';

const levels = ['all', 'warning', 'error'] as const;
type Level = (typeof levels)[number];

const shownAt: Readonly<Record<Level, readonly string[]>> = {
  all: ['info', 'warning', 'error'],
  warning: ['warning', 'error'],
  error: ['error'],
};

/** Журнал плагина: новое сверху, дописывается сам. */
@Component({
  selector: 'zv-log-tab',
  imports: [
    ChoiceRow,
    EmptyState,
    Failure,
    LogMomentPipe,
    SkeletonRows,
    TranslocoDirective,
    TuiIcon,
  ],
  providers: [PluginJournal],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './log-tab.html',
  styleUrl: './log-tab.scss',
})
export class LogTab implements OnInit {
  private readonly opened = inject(OpenedPlugin);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language).current;
  protected readonly journal = inject(PluginJournal);

  protected readonly level = signal<Level>('all');
  protected readonly choices = computed(() => {
    const language = this.language();
    return levels.map((value) => ({
      value,
      text: this.transloco.translate(`plugins.log.${value}`, {}, language),
    }));
  });
  protected readonly shown = computed(() =>
    this.journal.lines()?.filter(({ level }) => shownAt[this.level()].includes(level)),
  );
  protected readonly icons = {
    info: '@tui.check',
    warning: '@tui.triangle-alert',
    error: '@tui.circle-alert',
  } as const;

  ngOnInit(): void {
    this.journal.follow(this.opened.id());
  }
}

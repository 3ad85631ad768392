import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { nextOccurrence, parseCron } from '@zveno/engine/time/cron.js';
import { TranslocoDirective } from '@jsverse/transloco';
import { FullMomentPipe } from '#app/core/i18n/full-moment.pipe.js';
import { cronText, type SimpleCron, simpleCron } from '../../graph/cron-words.js';
import { type FormField, textOf } from '../../graph/form-field.js';
import { ChainEditor } from '../../state/chain-editor.js';
import { SettingWriter } from '../setting-writer.js';
import { TextControl } from './text-control.js';

const starts: Readonly<Record<SimpleCron['every'], SimpleCron>> = {
  minutes: { every: 'minutes' },
  hour: { every: 'hour', minute: 0 },
  day: { every: 'day', clock: '10:00' },
  week: { every: 'week', clock: '10:00' },
  month: { every: 'month', clock: '10:00', day: 1 },
};
const runsShown = 3;

/** Расписание: частое — выбором, любое — выражением; ближайшие сроки видны сразу. */
@Component({
  selector: 'zv-cron-control',
  imports: [FullMomentPipe, TextControl, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cron-control.html',
  styleUrl: './cron-control.scss',
})
export class CronControl {
  /** Расписание бывает и в настройках плагина: там цепочки нет, срок — в UTC. */
  private readonly editor = inject(ChainEditor, { optional: true });
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly kinds = ['minutes', 'hour', 'day', 'week', 'month'] as const;
  protected readonly text = computed(() => textOf(this.field()));
  protected readonly simple = computed(() => simpleCron(this.text()));
  protected readonly clock = computed(() => {
    const simple = this.simple();
    return simple && 'clock' in simple ? simple.clock : undefined;
  });
  protected readonly zone = computed(() => {
    if (!this.editor) return 'UTC';
    const { nodes, timezone = 'Europe/Moscow' } = this.editor.document();
    const own = nodes[this.editor.selectedNode() ?? '']?.settings['timezone'];
    return typeof own === 'string' && own !== '' ? own : timezone;
  });
  protected readonly next = computed(() => runsOf(this.text(), this.zone()));

  protected choose(kind: string): void {
    const start = this.kinds.find((each) => each === kind);
    if (!start) return;
    const clock = this.clock();
    this.write({ ...starts[start], ...(clock !== undefined && { clock }) });
  }

  protected setClock(clock: string): void {
    const simple = this.simple();
    if (simple && 'clock' in simple && clock !== '') this.write({ ...simple, clock });
  }

  protected write(simple: SimpleCron): void {
    this.writer.write(this.field(), cronText(simple));
  }
}

function runsOf(text: string, zone: string): readonly string[] {
  const runs: string[] = [];
  try {
    const cron = parseCron(text);
    let after = Date.now();
    while (runs.length < runsShown) {
      const run = nextOccurrence(cron, after, zone);
      if (run === undefined) break;
      runs.push(new Date(run).toISOString());
      after = run;
    }
  } catch {
    return [];
  }
  return runs;
}

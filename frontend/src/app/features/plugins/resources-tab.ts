import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Language } from '../../core/i18n/language.js';
import { EmptyState } from '../../shared/empty-state.js';
import { OpenedPlugin } from './opened-plugin.js';
import { PluginList } from './plugin-list.js';

const megabyte = 1_000_000;

/** Чего плагин стоит: память, вызовы, отказы в правах, падения. */
@Component({
  selector: 'zv-resources-tab',
  imports: [EmptyState, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (rows(); as rows) {
        <section class="zv-card part">
          <dl>
            @for (row of rows; track row.name) {
              <div [class.bad]="row.bad">
                <dt>{{ t('plugins.use.' + row.name) }}</dt>
                <dd>
                  {{ row.size ? t('plugins.use.megabytes', { size: row.text }) : row.text }}
                </dd>
              </div>
            }
          </dl>
          <footer>
            <p class="zv-muted zv-small">{{ t('plugins.use.lead') }}</p>
            <button
              tuiButton
              type="button"
              size="s"
              appearance="secondary-grayscale"
              iconStart="@tui.rotate-cw"
              (click)="list.load()"
            >
              {{ t('plugins.use.again') }}
            </button>
          </footer>
        </section>
      } @else {
        <div class="zv-card">
          <zv-empty-state
            icon="@tui.power"
            [title]="t('plugins.use.noneTitle')"
            [text]="t('plugins.use.none')"
          />
        </div>
      }
    </ng-container>
  `,
  styleUrl: './resources-tab.scss',
})
export class ResourcesTab {
  private readonly plugin = inject(OpenedPlugin).plugin;
  private readonly language = inject(Language).current;
  protected readonly list = inject(PluginList);

  protected readonly rows = computed(() => {
    const use = this.plugin()?.use;
    if (!use) return undefined;
    const size = (bytes: number) =>
      (bytes / megabyte).toLocaleString(this.language(), { maximumFractionDigits: 1 });
    const count = (value: number) => value.toLocaleString(this.language());
    return [
      { name: 'heap', text: size(use.heapBytes), size: true, bad: false },
      { name: 'external', text: size(use.externalBytes), size: true, bad: false },
      { name: 'calls', text: count(use.calls), size: false, bad: false },
      { name: 'refusals', text: count(use.refusals), size: false, bad: use.refusals > 0 },
      { name: 'falls', text: count(use.falls), size: false, bad: use.falls > 0 },
    ];
  });
}

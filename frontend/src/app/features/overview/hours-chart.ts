import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { OverviewHourDto } from '../../api/models.js';
import { Theme } from '../../core/appearance/theme.js';
import { Language } from '../../core/i18n/language.js';
import { hourBars } from './hour-bars.js';
import { hourText } from './hour-text.js';
import { hoursOption } from './hours-option.js';

use([BarChart, CanvasRenderer, GridComponent, TooltipComponent]);

/** Выполнения по часам столбцами. Цвета берутся из темы; рядом та же таблица для читающих с экрана. */
@Component({
  selector: 'zv-hours-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: '',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class HoursChart {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly theme = inject(Theme);
  private readonly language = inject(Language).current;
  private readonly transloco = inject(TranslocoService);
  private readonly chart = init(this.host, undefined, { renderer: 'canvas', height: 220 });

  readonly hours = input.required<readonly OverviewHourDto[]>();

  constructor() {
    const resized = new ResizeObserver(() => this.chart.resize());
    resized.observe(this.host);
    inject(DestroyRef).onDestroy(() => {
      resized.disconnect();
      this.chart.dispose();
    });
    effect(() => this.draw());
  }

  private draw(): void {
    // Тему читаем ради перерисовки: сами цвета лежат в свойствах страницы.
    this.theme.dark();
    const style = getComputedStyle(this.host);
    const color = (name: string) => style.getPropertyValue(`--zv-${name}`).trim();
    const language = this.language();
    const text = (key: string): string =>
      this.transloco.translate(`overview.hours.${key}`, {}, language);
    this.chart.setOption(
      hoursOption(
        hourBars(this.hours(), (at) => hourText(at, language)),
        color,
        text,
      ),
    );
  }
}

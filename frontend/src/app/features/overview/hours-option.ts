import type { HourBars } from './hour-bars.js';

type Ink = (name: string) => string;
type Words = (key: string) => string;

const font = 'Golos Text Variable, system-ui, sans-serif';

/** Вид диаграммы: спокойные оси, без движения; подсказка рисуется на холсте — так её пускает политика страницы. */
export function hoursOption(bars: HourBars, ink: Ink, words: Words) {
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 4, right: 4, top: 12, bottom: 4, outerBoundsMode: 'same' as const },
    tooltip: tooltip(ink),
    xAxis: {
      type: 'category' as const,
      data: [...bars.hours],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink('line') } },
      axisLabel: { color: ink('text-faint'), fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: ink('line') } },
      axisLabel: { color: ink('text-faint'), fontSize: 12 },
    },
    series: [
      series(words('done'), bars.done, ink('good')),
      series(words('rest'), bars.rest, ink('accent')),
      series(words('failed'), bars.failed, ink('bad')),
    ],
  };
}

function tooltip(ink: Ink) {
  return {
    trigger: 'axis' as const,
    renderMode: 'richText' as const,
    axisPointer: { type: 'shadow' as const },
    backgroundColor: ink('raised'),
    borderColor: ink('line'),
    textStyle: { color: ink('text'), fontSize: 13, fontFamily: font },
  };
}

function series(name: string, data: readonly number[], color: string) {
  return {
    type: 'bar' as const,
    stack: 'hour',
    name,
    data: [...data],
    barMaxWidth: 26,
    itemStyle: { color },
  };
}

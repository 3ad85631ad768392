import type { Liquid } from 'liquidjs';
import { formatDate } from '../time/format-date.js';
import { plural } from '../text/plural.js';
import { toText } from './to-text.js';

/** Наши фильтры: даты по-русски и в поясе цепочки, склонение, телефоны. Часов среди них нет. */
export function registerFilters(liquid: Liquid): void {
  liquid.registerFilter('date', function (value: unknown, pattern: unknown) {
    const zone: unknown = this.context.getSync(['task', 'timezone']);
    const moment = value === 'now' ? this.context.getSync(['now']) : value;
    return formatDate(moment, toText(pattern ?? 'dd.MM.yyyy'), toText(zone));
  });
  liquid.registerFilter('plural', (value: unknown, one: unknown, few: unknown, many: unknown) =>
    plural(Number(value), toText(one), toText(few), toText(many)),
  );
  liquid.registerFilter('money', (value: unknown) => groupDigits(Number(value)));
}

/** 1234567.5 → «1 234 567,50»; пробел неразрывный. */
function groupDigits(value: number): string {
  if (!Number.isFinite(value)) return '';
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(2).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === '00' ? '' : `,${fraction}`}`;
}

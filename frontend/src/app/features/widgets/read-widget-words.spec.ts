import { WidgetHello, WidgetSays } from '@zveno/contracts/widget-messages.js';
import { isHello, readWidgetWords } from './read-widget-words.js';

const said: readonly unknown[] = [
  { kind: 'call', call: 1, route: 'rows' },
  { kind: 'call', call: 2, route: 'rows', params: { id: '7' }, query: {}, body: [1, { a: null }] },
  { kind: 'resize', height: 0 },
  { kind: 'resize', height: 320.5 },
  { kind: 'toast', text: 'Готово' },
  { kind: 'toast', text: 'Не вышло', tone: 'error' },
  { kind: 'open', address: '/chains' },
];
const refused: readonly unknown[] = [
  undefined,
  'call',
  [],
  { kind: 'steal' },
  { kind: 'call', call: 1.5, route: 'rows' },
  { kind: 'call', call: 1, route: 'r'.repeat(41) },
  { kind: 'call', call: 1, route: 'rows', params: { id: 7 } },
  { kind: 'call', call: 1, route: 'rows', more: true },
  { kind: 'resize', height: -1 },
  { kind: 'resize', height: Number.NaN },
  { kind: 'resize', height: 100_001 },
  { kind: 'toast', text: '' },
  { kind: 'toast', text: 'я'.repeat(501) },
  { kind: 'toast', text: 'Готово', tone: 'loud' },
  { kind: 'open', address: '//evil.example.org' },
  { kind: 'open', address: '/\\evil.example.org' },
  { kind: 'open', address: 'javascript:alert(1)' },
];

describe(readWidgetWords.name, () => {
  it.each(said)('понимает то же, что договор: %j', (words) => {
    expect(readWidgetWords(words)).toEqual(WidgetSays.parse(words));
  });

  it.each(refused)('не понимает того, чего не понимает договор: %j', (words) => {
    expect(WidgetSays.safeParse(words).success).toBe(false);
    expect(readWidgetWords(words)).toBeUndefined();
  });

  it('здоровается тоже по договору', () => {
    for (const words of [{ zveno: 'hello' }, { zveno: 'init' }, { zveno: 'hello', more: 1 }, null])
      expect(isHello(words)).toBe(WidgetHello.safeParse(words).success);
  });
});

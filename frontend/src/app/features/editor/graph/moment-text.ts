const written = /^(\d{2})\.(\d{2})\.(\d{4})(?: (\d{2}:\d{2}))?$/;
const picked = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/;

/** Записанный день и час — для календаря браузера; слова и подстановки календарь не показывает. */
export function toPicker(text: string): string | undefined {
  const [, day, month, year, time] = written.exec(text.trim()) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${time ?? '00:00'}`;
}

/** Выбранное в календаре — так, как это пишут рукой: `31.12.2026 18:00`. */
export function fromPicker(value: string): string {
  const [, year, month, day, time] = picked.exec(value) ?? [];
  return year === undefined ? '' : `${day}.${month}.${year} ${time}`;
}

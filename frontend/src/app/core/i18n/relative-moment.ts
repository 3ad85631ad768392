const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/** Слова для момента в прошлом; старше недели — дата. */
export function relativeMoment(moment: Date, now: Date, language: string): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const age = Math.abs(seconds);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

  if (age < minute) return words.format(0, 'second');
  if (age < hour) return words.format(Math.trunc(seconds / minute), 'minute');
  if (age < day) return words.format(Math.trunc(seconds / hour), 'hour');
  if (age < week) return words.format(Math.trunc(seconds / day), 'day');
  return moment.toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' });
}

import { civilTime, isTimeZone, weekdayOf } from './civil-time.js';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const weekdays = [
  'понедельник',
  'вторник',
  'среда',
  'четверг',
  'пятница',
  'суббота',
  'воскресенье',
];

/**
 * Дата по образцу: `dd.MM.yyyy HH:mm`, `d MMMM` → «5 мая», `EEEE` → «вторник».
 * Не дата — пустая строка.
 */
export function formatDate(value: unknown, pattern: string, zone: string): string {
  const moment = typeof value === 'number' ? value : Date.parse(String(value));
  if (!Number.isFinite(moment)) return '';
  const civil = civilTime(moment, zone !== '' && isTimeZone(zone) ? zone : 'Europe/Moscow');
  const two = (part: number): string => String(part).padStart(2, '0');
  const pieces: Record<string, string> = {
    yyyy: String(civil.year),
    yy: two(civil.year % 100),
    MMMM: months[civil.month - 1] ?? '',
    MM: two(civil.month),
    M: String(civil.month),
    dd: two(civil.day),
    d: String(civil.day),
    EEEE: weekdays[weekdayOf(civil) - 1] ?? '',
    HH: two(civil.hour),
    H: String(civil.hour),
    mm: two(civil.minute),
    ss: two(civil.second),
  };
  return pattern.replaceAll(
    /yyyy|yy|MMMM|MM|M|dd|d|EEEE|HH|H|mm|ss/g,
    (piece) => pieces[piece] ?? '',
  );
}

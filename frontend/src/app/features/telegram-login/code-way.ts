const known = ['app', 'sms', 'call', 'flash_call', 'missed_call', 'email', 'fragment'] as const;
export type CodeWay = (typeof known)[number] | 'none' | 'unknown';

/** Путь кода, для которого есть слова; новый вид Telegram — «другой». */
export function codeWay(kind: string): CodeWay {
  if (kind === '' || kind === 'none') return 'none';
  return known.find((way) => way === kind) ?? 'unknown';
}

/** Программы, чью строку сеанса можно принять и выгрузить. Имена собственные: перевода им не нужно. */
export const sessionFormats = [
  { value: 'telethon', text: 'Telethon' },
  { value: 'pyrogram', text: 'Pyrogram' },
  { value: 'gramjs', text: 'GramJS' },
  { value: 'mtcute', text: 'mtcute' },
] as const;

export type SessionFormat = (typeof sessionFormats)[number]['value'];

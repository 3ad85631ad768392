// По-английски минуты лишние: «02:00 PM» не помещается под столбцом.
const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  ru: { hour: '2-digit', minute: '2-digit' },
  en: { hour: 'numeric' },
};

/** Час в поясе браузера: «14:00», «2 PM». */
export function hourText(at: string, language: string): string {
  return new Date(at).toLocaleTimeString(language, shapes[language]);
}

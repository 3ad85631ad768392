/** Час в поясе браузера: «14:00». */
export function hourText(at: string, language: string): string {
  return new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}

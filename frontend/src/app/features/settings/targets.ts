/** Адреса из многострочного поля: по одному в строке или через запятую, без пустых и повторов. */
export const targetsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((target) => target.trim())
      .filter(Boolean),
  ),
];

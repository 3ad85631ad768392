/** Первый адрес почты в тексте, строчными буквами; иначе `undefined`. */
export function parseEmail(text: string): string | undefined {
  const pattern =
    /(?<![\p{L}\d.!#$%&'*+/=?^_`{|}~-])[\p{L}\d!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\d!#$%&'*+/=?^_`{|}~-]+){0,8}@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}[\p{L}]{2,24}/u;
  return pattern.exec(text.slice(0, 500))?.[0].toLowerCase();
}

/** По алфавиту, а числа в именах — по величине: «Филиал 2» раньше «Филиала 10». */
export const byName = new Intl.Collator('ru', { numeric: true }).compare;

/** Счёт неудачных обращений к базе: библиотека о них молчит, а пропущенное надо получить снова. */
export class Troubles {
  count = 0;

  take(): boolean {
    const had = this.count > 0;
    this.count = 0;
    return had;
  }
}

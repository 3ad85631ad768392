import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const firstSign = /[\p{L}\p{N}]/u;

/** Первые буквы двух слов. Значок — только тому, у кого в имени букв нет: и тогда целиком, а не половина знака. */
function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => (firstSign.exec(word)?.[0] ?? '').toLocaleUpperCase());
  return letters.join('') || (Array.from(name)[0] ?? '');
}

/** Инициалы вместо портрета: снимков людей продукт не хранит. */
@Component({
  selector: 'zv-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `{{ initials() }}`,
  styles: `
    :host {
      display: inline-grid;
      flex-shrink: 0;
      place-items: center;
      width: 26px;
      height: 26px;
      border-radius: 8px;
      background: var(--zv-accent-soft);
      color: var(--zv-accent);
      font-size: 11px;
      font-weight: 650;
      letter-spacing: 0.02em;
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  protected readonly initials = computed(() => initialsOf(this.name().trim()));
}

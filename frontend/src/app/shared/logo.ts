import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Знак: два сцепленных сообщения. Второе — цветом продукта, первое — цветом текста. */
@Component({
  selector: 'zv-logo',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `
    <svg viewBox="4 4.500 24 23" fill="none" stroke-width="2.800" stroke-linejoin="round">
      <path
        stroke="currentColor"
        d="M16 18.500a3 3 0 0 0 3-3V9a3 3 0 0 0-3-3H8.500a3 3 0 0 0-3 3v9.500h4.900"
      />
      <path
        class="second"
        d="M21.600 13.500h1.900a3 3 0 0 1 3 3V26H16a3 3 0 0 1-3-3v-6.500a3 3 0 0 1 3-3h.4"
      />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      width: 26px;
      height: 25px;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    .second {
      stroke: var(--zv-accent);
    }
  `,
})
export class Logo {}

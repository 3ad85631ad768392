import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Переключатель: обычный флажок в привычном облике. */
@Component({
  selector: 'zv-toggle',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #box
      type="checkbox"
      role="switch"
      [id]="name()"
      [attr.aria-describedby]="name() + '-note'"
      [checked]="on()"
      [disabled]="disabled()"
      (change)="turned.emit(box.checked)"
    />
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-shrink: 0;
    }
    input {
      position: relative;
      width: 30px;
      height: 18px;
      margin: 0;
      border-radius: 9px;
      background: var(--zv-line-strong);
      cursor: pointer;
      transition: background 0.12s;
      appearance: none;
    }
    /* Пальцу мало нарисованного: нажимается и вокруг. */
    input::before {
      content: '';
      position: absolute;
      inset: -6px -4px;
    }
    input::after {
      content: '';
      position: absolute;
      top: 2px;
      left: 2px;
      width: 14px;
      height: 14px;
      border-radius: 50%;
      background: var(--zv-surface);
      transition: transform 0.12s;
    }
    input:checked {
      background: var(--zv-accent);
    }
    input:checked::after {
      background: var(--zv-on-accent);
      transform: translateX(12px);
    }
    input:disabled {
      opacity: 0.6;
      cursor: default;
    }
  `,
})
export class Toggle {
  readonly name = input.required<string>();
  readonly on = input.required<boolean>();
  readonly disabled = input(false);
  readonly turned = output<boolean>();
}

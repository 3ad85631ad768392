import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Поверх страницы, пока над ней несут файл: куда его бросить и что будет. */
@Component({
  selector: 'zv-drop-hint',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span><ng-content /></span>`,
  styles: `
    :host {
      position: absolute;
      inset: 12px;
      z-index: 3;
      display: grid;
      place-items: start center;
      padding: 12px;
      border: 2px dashed var(--zv-accent);
      border-radius: var(--zv-radius-l);
      background: color-mix(in srgb, var(--zv-canvas) 88%, transparent);
      color: var(--zv-accent);
      font-size: var(--zv-size-4);
      font-weight: 550;
      text-align: center;
      pointer-events: none;
    }
    /* Страница бывает длиннее окна: слова — посреди видимого. */
    span {
      position: sticky;
      top: 45vh;
    }
  `,
})
export class DropHint {}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChainEditor } from '../state/chain-editor.js';

/** Название цепочки: правится на месте, как заголовок документа. */
@Component({
  selector: 'zv-chain-name',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (editor.readOnly()) {
        <h1>{{ editor.document().name }}</h1>
      } @else {
        <h1 class="zv-hidden">{{ editor.document().name }}</h1>
        <input
          #field
          maxlength="120"
          spellcheck="false"
          [attr.aria-label]="t('editor.name')"
          [value]="editor.document().name"
          (change)="rename(field)"
          (keydown.enter)="field.blur()"
        />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    h1,
    input {
      overflow: hidden;
      max-width: 100%;
      font-size: var(--zv-size-4);
      font-weight: 600;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    input {
      field-sizing: content;
      min-width: 0;
      max-width: min(100%, 36vw, 420px);
      height: 32px;
      padding: 0 8px;
      border: 1px solid transparent;
      border-radius: var(--zv-radius-s);
      background: transparent;
      color: var(--zv-text);
      font-family: inherit;
    }
    @media (max-width: 480px) {
      input {
        max-width: 100%;
      }
    }
    input:hover {
      border-color: var(--zv-line);
    }
    input:focus {
      border-color: var(--zv-focus);
      outline: none;
    }
  `,
})
export class ChainName {
  protected readonly editor = inject(ChainEditor);

  protected rename(field: HTMLInputElement): void {
    const name = field.value.trim();
    if (name === '') field.value = this.editor.document().name;
    else this.editor.edit({ key: 'editor.edits.rename' }, (document) => ({ ...document, name }));
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';

/** Реакции, доступные в Telegram без подписки; прочие вводят рядом. */
const common = ['👍', '❤', '🔥', '🎉', '👏', '😁', '🤔', '😢', '🙏', '👌', '👀', '👎'];

@Component({
  selector: 'zv-emoji-control',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @for (emoji of common; track emoji) {
        <button
          type="button"
          [attr.aria-label]="emoji"
          [attr.aria-pressed]="emoji === text()"
          [disabled]="writer.readOnly()"
          (click)="writer.write(field(), emoji)"
        >
          {{ emoji }}
        </button>
      }
      <input
        #box
        class="zv-input"
        maxlength="16"
        [id]="name()"
        [attr.aria-label]="t('inspector.ownEmoji')"
        [attr.aria-describedby]="name() + '-note'"
        [readOnly]="writer.readOnly()"
        [value]="text()"
        (input)="writer.write(field(), box.value.trim())"
      />
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(38px, 1fr));
      gap: 4px;
    }
    button {
      height: 34px;
      padding: 0;
      border: 1px solid transparent;
      border-radius: var(--zv-radius-s);
      background: none;
      font-size: 18px;
      cursor: pointer;
    }
    button:hover:not(:disabled) {
      background: var(--zv-hover);
    }
    button[aria-pressed='true'] {
      border-color: var(--zv-accent);
      background: var(--zv-accent-soft);
    }
    input {
      grid-column: span 2;
    }
  `,
})
export class EmojiControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly common = common;
  protected readonly text = computed(() => textOf(this.field()));
}

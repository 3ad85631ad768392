import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { tagsOf } from './tags-of.js';

/** Метки строк списка кнопками: нажатая отбирает, нажатая снова — отпускает. */
@Component({
  selector: 'zv-tag-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': 'label()', '[hidden]': 'tags().length === 0' },
  template: `
    @for (tag of tags(); track tag) {
      <button
        type="button"
        [attr.aria-pressed]="tag === chosen()"
        (click)="picked.emit(tag === chosen() ? undefined : tag)"
      >
        {{ tag }}
      </button>
    }
  `,
  styles: `
    :host:not([hidden]) {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    button {
      min-height: 26px;
      padding: 0 10px;
      border: 1px solid var(--zv-line);
      border-radius: 13px;
      background: var(--zv-surface);
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--zv-line-strong);
      color: var(--zv-text);
    }
    button[aria-pressed='true'] {
      border-color: var(--zv-accent);
      background: var(--zv-accent-soft);
      color: var(--zv-accent);
      font-weight: 550;
    }
    /* На телефоне десять строк меток заняли бы весь экран: видны две с половиной, остальные прокручиваются. */
    @media (max-width: 720px) {
      :host:not([hidden]) {
        max-height: 74px;
        padding: 3px;
        overflow-y: auto;
      }
    }
  `,
})
export class TagRow {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly { readonly tags: readonly string[] }[]>();
  readonly chosen = input<string>();
  readonly picked = output<string | undefined>();
  protected readonly tags = computed(() => tagsOf(this.rows(), this.chosen()));
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { TextControl } from './text-control.js';

/** Регулярное выражение с пробой на своём тексте. */
@Component({
  selector: 'zv-regex-control',
  imports: [TextControl, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <zv-text-control [field]="field()" [name]="name()" [mono]="true" />
      <label [attr.for]="name() + '-try'">{{ t('inspector.tryText') }}</label>
      <input
        #box
        class="zv-input"
        autocomplete="off"
        [id]="name() + '-try'"
        (input)="tried.set(box.value)"
      />
      <p role="status" [attr.data-fits]="verdict()">
        {{ verdict() ? t('inspector.regex.' + verdict(), { found: found() }) : '' }}
      </p>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 5px;
    }
    label,
    p {
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
    }
    p:empty {
      display: none;
    }
    [data-fits='fits'] {
      color: var(--zv-good);
    }
    [data-fits='broken'] {
      color: var(--zv-bad);
    }
  `,
})
export class RegexControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly tried = signal('');
  private readonly expression = computed(() => compiled(textOf(this.field())));
  private readonly match = computed(() => this.expression()?.exec(this.tried()));
  protected readonly found = computed(() => this.match()?.[1] ?? this.match()?.[0] ?? '');
  protected readonly verdict = computed((): 'broken' | 'fits' | 'differs' | '' => {
    if (!this.expression()) return 'broken';
    if (this.tried() === '') return '';
    return this.match() ? 'fits' : 'differs';
  });
}

// Проба в браузере — подсказка; окончательно выражение проверяет движок своим разбором.
function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return undefined;
  }
}

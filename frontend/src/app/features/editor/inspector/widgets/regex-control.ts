import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Localized } from '@zveno/contracts/localized.js';
import { expressionFault } from '@zveno/engine/text/expression-fault.js';
import {
  type RegularExpression,
  regularExpression,
} from '@zveno/engine/text/regular-expression.js';
import { Language } from '#app/core/i18n/language.js';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { TextControl } from './text-control.js';

/** Регулярное выражение с пробой на своём тексте: пробует тот же разбор, что и движок. */
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
        {{
          verdict() ? t('inspector.regex.' + verdict(), { found: found(), reason: reason() }) : ''
        }}
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
  private readonly language = inject(Language);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly tried = signal('');
  private readonly expression = computed(() => compiled(textOf(this.field())));
  private readonly match = computed(() => this.expression().regular?.match(this.tried()));
  protected readonly found = computed(() => this.match()?.[1] ?? this.match()?.[0] ?? '');
  protected readonly reason = computed(() => this.expression().fault?.[this.language.current()]);
  protected readonly verdict = computed((): 'broken' | 'fits' | 'differs' | '' => {
    if (this.tried() === '') return '';
    if (this.match()) return 'fits';
    if (!this.reason()) return 'differs';
    // Ошибку, о которой сказала проверка цепочки, второй раз не называют.
    return this.writer.problemsOf(this.field()).length > 0 ? '' : 'broken';
  });
}

function compiled(pattern: string): { regular?: RegularExpression; fault?: Localized } {
  try {
    return { regular: regularExpression(pattern, true) };
  } catch (error) {
    return { fault: expressionFault(error, pattern) };
  }
}

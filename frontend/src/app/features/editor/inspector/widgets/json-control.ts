import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { readJson } from '../../graph/read-json.js';
import { SettingWriter } from '../setting-writer.js';
import { CodeBox } from './code-box.js';

/** Данные как JSON. Недописанное держит при себе и записывает, когда оно снова читается. */
@Component({
  selector: 'zv-json-control',
  imports: [CodeBox, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @defer (on immediate) {
        <zv-code-box
          language="json"
          [label]="field().label"
          [text]="draft()"
          [readOnly]="writer.readOnly()"
          (typed)="write($event)"
        />
      }
      @if (broken()) {
        <p class="broken" role="status">{{ t('inspector.brokenJson') }}</p>
      }
    </ng-container>
  `,
  styles: `
    .broken {
      padding-top: 5px;
      color: var(--zv-warn);
      font-size: var(--zv-size-2);
    }
  `,
})
export class JsonControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  private readonly stored = computed(() => {
    const current = currentOf(this.field());
    return current === undefined ? '' : JSON.stringify(current, undefined, 2);
  });
  protected readonly draft = linkedSignal<string, string>({
    source: this.stored,
    computation: (stored, before) =>
      before && JSON.stringify(readJson(before.value)?.value, undefined, 2) === stored
        ? before.value
        : stored,
  });
  protected readonly broken = computed(
    () => this.draft().trim() !== '' && readJson(this.draft()) === undefined,
  );

  protected write(text: string): void {
    this.draft.set(text);
    if (text.trim() === '') this.writer.write(this.field(), undefined);
    const read = readJson(text);
    if (read) this.writer.write(this.field(), read.value);
  }
}

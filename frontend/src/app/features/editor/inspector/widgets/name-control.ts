import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { KnownVariables } from '../variables/known-variables.js';
import { type Renamed, RenameOffer } from '../variables/rename-offer.js';

/** Имя переменной или поля собеседника: подсказывает уже известные, принимает новые. */
@Component({
  selector: 'zv-name-control',
  imports: [RenameOffer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #box
      class="zv-input zv-mono"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="64"
      [id]="name()"
      [attr.list]="name() + '-list'"
      [attr.aria-label]="label() || null"
      [attr.aria-describedby]="name() + '-note'"
      [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
      [readOnly]="writer.readOnly()"
      [value]="text()"
      (focus)="began.set(text())"
      (input)="write(box.value)"
      (change)="finish()"
    />
    <datalist [id]="name() + '-list'">
      @for (known of known(); track known) {
        <option [value]="known"></option>
      }
    </datalist>
    @if (offered(); as renamed) {
      <zv-rename-offer [renamed]="renamed" (answered)="offered.set(undefined)" />
    }
  `,
})
export class NameControl {
  private readonly variables = inject(KnownVariables);
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly label = input('');

  protected readonly text = computed(() => textOf(this.field()));
  /** Имя, с которым в поле пришли. */
  protected readonly began = signal('');
  protected readonly offered = signal<Renamed | undefined>(undefined);
  protected readonly known = computed(() =>
    this.field().kind === 'contact-field' ? this.variables.contactFields() : this.variables.names(),
  );

  /** Имя дописано: тексты, где осталось прежнее, можно переписать. Поля собеседника общие для всех цепочек. */
  protected finish(): void {
    const [from, to] = [this.began(), this.text()];
    const meant = this.field().kind === 'variable' && from !== '' && to !== '' && from !== to;
    this.offered.set(meant ? { from, to } : undefined);
    this.began.set(to);
  }

  protected write(typed: string): void {
    const text = typed.trim();
    this.writer.write(this.field(), text === '' && !this.field().required ? undefined : text);
  }
}

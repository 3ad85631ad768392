import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Language } from '../../core/i18n/language.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { LoginFlow } from './login-flow.js';
import { formatPhone, looksWhole, regionOf } from './phone-number.js';

@Component({
  selector: 'zv-phone-step',
  imports: [
    Field,
    FieldControl,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './phone-step.html',
  styleUrl: './wizard.scss',
})
export class PhoneStep {
  private readonly language = inject(Language);
  protected readonly flow = inject(LoginFlow);
  protected readonly phone = signal('');
  protected readonly whole = computed(() => looksWhole(this.phone()));
  protected readonly country = computed(() => {
    const region = regionOf(this.phone());
    const names = new Intl.DisplayNames(this.language.current(), { type: 'region' });
    return region ? names.of(region) : undefined;
  });

  readonly back = output();

  // Пробелы ставятся, пока пишут в конец: правку в середине курсор не теряет.
  protected type(field: HTMLInputElement): void {
    const atEnd = field.selectionStart === field.value.length;
    const text = atEnd ? formatPhone(field.value) : field.value;
    if (text !== field.value) field.value = text;
    this.phone.set(text);
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.whole() && !this.flow.busy()) void this.flow.sendPhone(this.phone());
  }
}

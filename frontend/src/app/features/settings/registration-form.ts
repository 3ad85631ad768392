import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { SettingsDto } from '../../api/models.js';
import type { Problem } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { InstallationSettings } from './installation-settings.js';
import { SaveSetting } from './save-setting.js';

type Registration = SettingsDto['registration'];
const policies: readonly Registration[] = ['closed', 'invitation', 'open'];

@Component({
  selector: 'zv-registration-form',
  imports: [ChoiceRow, ProblemNote, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form *transloco="let t">
      <zv-choice-row
        [label]="t('settings.registration.title')"
        [labelHidden]="true"
        [choices]="choices()"
        [value]="current()"
        (valueChange)="save($event)"
      />
      <p class="lead">{{ t('settings.registration.about.' + current()) }}</p>
      <zv-problem-note [problem]="problem()" />
    </form>
  `,
  styleUrl: './setting-form.scss',
})
export class RegistrationForm {
  private readonly settings = inject(InstallationSettings);
  private readonly saveSetting = inject(SaveSetting);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  readonly current = input.required<Registration>();

  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly choices = computed(() =>
    policies.map((value): Choice<Registration> => ({
      value,
      text: this.transloco.translate(`settings.registration.${value}`, {}, this.language.current()),
    })),
  );

  protected async save(registration: Registration): Promise<void> {
    this.problem.set(await this.saveSetting.run(this.settings, { registration }));
  }
}

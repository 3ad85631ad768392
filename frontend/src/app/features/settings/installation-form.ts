import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import type { InstallationSettingsDto } from '../../api/models.js';
import type { Problem } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { timeZones } from '../../shared/time-zones.js';
import { InstallationSettings } from './installation-settings.js';
import { SaveSetting } from './save-setting.js';

const longestName = 80;

@Component({
  selector: 'zv-installation-form',
  imports: [Field, FieldControl, FormField, ProblemNote, TranslocoDirective, TuiButton, TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="save($event)" *transloco="let t">
      <zv-field
        for="installation-name"
        [label]="t('settings.installation.name')"
        [hint]="t('settings.installation.nameHint')"
        [condition]="form.name()"
      >
        <tui-textfield tuiTextfieldSize="m">
          <input tuiInput zvFieldControl id="installation-name" [formField]="form.name" />
        </tui-textfield>
      </zv-field>
      <zv-field
        for="installation-zone"
        [label]="t('settings.installation.zone')"
        [hint]="t('settings.installation.zoneHint')"
      >
        <select class="zv-select" zvFieldControl id="installation-zone" [formField]="form.timeZone">
          @for (zone of zones; track zone) {
            <option [value]="zone">{{ zone }}</option>
          }
        </select>
      </zv-field>
      <div class="send">
        <zv-problem-note [problem]="problem()" />
        <button
          tuiButton
          type="submit"
          size="s"
          [disabled]="form().submitting() || !form().dirty()"
        >
          {{ t('common.save') }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './setting-form.scss',
})
export class InstallationForm {
  private readonly settings = inject(InstallationSettings);
  private readonly saveSetting = inject(SaveSetting);
  readonly current = input.required<InstallationSettingsDto>();

  protected readonly zones = timeZones();
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal({ name: '', timeZone: '' }), (path) => {
    required(path.name);
    maxLength(path.name, longestName);
  });

  constructor() {
    effect(() => this.form().reset({ ...this.current() }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      const installation = form().value();
      this.problem.set(await this.saveSetting.run(this.settings, { installation }));
    });
  }
}

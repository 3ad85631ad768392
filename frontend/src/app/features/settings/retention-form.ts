import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { form, FormField, max, min, required, submit } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { RetentionSettingsDto } from '../../api/models.js';
import type { Problem } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { InstallationSettings } from './installation-settings.js';
import { SaveSetting } from './save-setting.js';

const longest = 3650;

@Component({
  selector: 'zv-retention-form',
  imports: [Field, FieldControl, FormField, ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="save($event)" *transloco="let t">
      <div class="pair">
        @for (part of parts; track part.key) {
          <zv-field
            [for]="'retention-' + part.key"
            [label]="t('settings.retention.' + part.key)"
            [condition]="part.field()"
          >
            <input
              class="zv-number"
              type="number"
              step="1"
              zvFieldControl
              [id]="'retention-' + part.key"
              [formField]="part.field"
            />
          </zv-field>
        }
      </div>
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
export class RetentionForm {
  private readonly settings = inject(InstallationSettings);
  private readonly saveSetting = inject(SaveSetting);
  readonly current = input.required<RetentionSettingsDto>();

  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal({ taskDays: 1, eventDays: 1, auditDays: 1 }), (path) => {
    for (const days of [path.taskDays, path.eventDays, path.auditDays]) {
      required(days);
      min(days, 1);
      max(days, longest);
    }
  });
  protected readonly parts = [
    { key: 'taskDays', field: this.form.taskDays },
    { key: 'eventDays', field: this.form.eventDays },
    { key: 'auditDays', field: this.form.auditDays },
  ] as const;

  constructor() {
    effect(() => this.form().reset({ ...this.current() }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      const retention = form().value();
      this.problem.set(await this.saveSetting.run(this.settings, { retention }));
    });
  }
}

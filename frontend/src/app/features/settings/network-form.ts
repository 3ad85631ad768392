import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { NetworkSettingsDto } from '../../api/models.js';
import type { Problem } from '../../core/http/problem.js';
import { Field, type FieldCondition } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { InstallationSettings } from './installation-settings.js';
import { SaveSetting } from './save-setting.js';
import { targetsOf } from './targets.js';

@Component({
  selector: 'zv-network-form',
  imports: [Field, FieldControl, ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="save($event)" *transloco="let t">
      <zv-field
        for="private-targets"
        [label]="t('settings.network.targets')"
        [hint]="t('settings.network.hint')"
        [condition]="condition"
      >
        <textarea
          class="zv-area"
          zvFieldControl
          id="private-targets"
          rows="3"
          spellcheck="false"
          #area
          [value]="text()"
          (input)="text.set(area.value)"
        ></textarea>
      </zv-field>
      <div class="send">
        <zv-problem-note [problem]="problem()" />
        <button tuiButton type="submit" size="s" [disabled]="saving() || text() === kept()">
          {{ t('common.save') }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './setting-form.scss',
})
export class NetworkForm {
  private readonly settings = inject(InstallationSettings);
  private readonly saveSetting = inject(SaveSetting);
  readonly current = input.required<NetworkSettingsDto>();

  protected readonly text = signal('');
  protected readonly kept = signal('');
  protected readonly saving = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** Замечания сервера — у самого поля; одинаковые для нескольких строк не повторяются. */
  protected readonly condition: FieldCondition = {
    touched: () => true,
    errors: () =>
      (this.problem()?.fields ?? []).map(({ message }) => ({ kind: 'server', message })),
  };

  constructor() {
    effect(() => {
      const kept = this.current().privateTargets.join('\n');
      this.kept.set(kept);
      this.text.set(kept);
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saving.set(true);
    const network = { privateTargets: targetsOf(this.text()) };
    this.problem.set(await this.saveSetting.run(this.settings, { network }));
    this.saving.set(false);
  }
}

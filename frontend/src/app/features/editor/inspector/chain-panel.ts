import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Language } from '#app/core/i18n/language.js';
import { formFields } from '../graph/form-fields.js';
import { partsOf } from '../graph/set-part.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { chainSchema, workingHoursSchema } from './chain-schema.js';
import { ChainSettingWriter } from './chain-setting-writer.js';
import { ChainVariables } from './chain-variables.js';
import { SettingForm } from './setting-form.js';
import { SettingWriter } from './setting-writer.js';
import { Toggle } from './widgets/toggle.js';

const names = ['name', 'description', 'tags', 'secondTask', 'timezone', 'cancelWords'];
const usualHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };

/** Настройки цепочки целиком и её переменные. */
@Component({
  selector: 'zv-chain-panel',
  imports: [ChainVariables, SettingForm, Toggle, TranslocoDirective],
  providers: [ChainSettingWriter, { provide: SettingWriter, useExisting: ChainSettingWriter }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-panel.html',
  styleUrl: './panel.scss',
})
export class ChainPanel {
  private readonly view = inject(EditorView);
  private readonly editor = inject(ChainEditor);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  protected readonly readOnly = this.view.frozen;
  protected readonly hours = computed(() => this.view.document().workingHours);
  protected readonly fields = computed(() =>
    formFields(chainSchema(this.say()), partsOf(this.view.document(), names), this.said()),
  );
  protected readonly hourFields = computed(() => {
    const parts = partsOf(this.view.document(), ['workingHours']);
    const [group] = formFields(workingHoursSchema(this.say()), parts, this.said());
    return group?.fields ?? [];
  });
  private readonly said = computed(() => this.language.current());
  private readonly say = computed(() => {
    const language = this.said();
    return (key: string): string =>
      this.transloco.translate(`inspector.chain.${key}`, {}, language);
  });

  protected limitHours(on: boolean): void {
    this.editor.edit({ key: 'inspector.edits.workingHours' }, ({ workingHours, ...document }) =>
      on ? { ...document, workingHours: workingHours ?? usualHours } : document,
    );
  }
}

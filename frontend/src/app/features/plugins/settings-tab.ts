import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Language } from '../../core/i18n/language.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { editorIconsProvider } from '../editor/canvas/editor-icons.js';
import { withInner } from '../editor/graph/form-field.js';
import { formFields } from '../editor/graph/form-fields.js';
import { LeaveDialog } from '../editor/leave/leave-dialog.js';
import { SettingForm } from '../editor/inspector/setting-form.js';
import { SettingWriter } from '../editor/inspector/setting-writer.js';
import { KnownVariables } from '../editor/inspector/variables/known-variables.js';
import { TemplatePreview } from '../editor/inspector/variables/template-preview.js';
import { GivenSecrets } from '../editor/inspector/widgets/given-secrets.js';
import { Leaving } from '../editor/state/leaving.js';
import { NoVariables } from './no-variables.js';
import { OpenedPlugin } from './opened-plugin.js';
import { PluginSecrets } from './plugin-secrets.js';
import { PluginSettingWriter } from './plugin-setting-writer.js';

/** Настройки плагина: та же форма, что у настроек узлов. */
@Component({
  selector: 'zv-settings-tab',
  imports: [EmptyState, LeaveDialog, ProblemNote, SettingForm, TranslocoDirective, TuiButton],
  providers: [
    editorIconsProvider,
    Leaving,
    PluginSettingWriter,
    TemplatePreview,
    { provide: GivenSecrets, useClass: PluginSecrets },
    { provide: KnownVariables, useClass: NoVariables },
    { provide: SettingWriter, useExisting: PluginSettingWriter },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'hold($event)' },
  templateUrl: './settings-tab.html',
  styleUrl: './settings-tab.scss',
})
export class SettingsTab {
  private readonly plugin = inject(OpenedPlugin).plugin;
  private readonly language = inject(Language).current;
  private readonly leaving = inject(Leaving);
  protected readonly writer = inject(PluginSettingWriter);

  protected readonly fields = computed(() => {
    const schema = this.plugin()?.settingsSchema;
    return schema ? formFields(schema, this.writer.values(), this.language()) : [];
  });
  /** Замечания, которым не нашлось поля в форме. */
  protected readonly others = computed(() => {
    const known = this.fields()
      .flatMap(withInner)
      .map(({ id }) => id);
    return this.writer.problem()?.fields.filter(({ path }) => !known.includes(path)) ?? [];
  });

  /** С несохранённым уходят, только если человек так решил. */
  mayLeave(): boolean | Promise<boolean> {
    return !this.writer.changed() || this.leaving.ask();
  }

  /** Закрыть вкладку с несохранённым тоже не даёт молча: об этом спросит сам браузер. */
  protected hold(event: Event): void {
    if (this.writer.changed()) event.preventDefault();
  }

  protected save(event: Event): void {
    event.preventDefault();
    void this.writer.save();
  }
}

import { inject, Injectable } from '@angular/core';
import { Language } from '#app/core/i18n/language.js';
import type { FormField } from '../graph/form-field.js';
import type { Setting } from '../graph/set-in.js';
import { setPart } from '../graph/set-part.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';
import { SettingWriter } from './setting-writer.js';

/** Пишет настройки самой цепочки. */
@Injectable()
export class ChainSettingWriter extends SettingWriter {
  private readonly editor = inject(ChainEditor);
  private readonly examination = inject(Examination);
  private readonly language = inject(Language);

  readonly readOnly = inject(EditorView).frozen;

  write(field: FormField, value: Setting | undefined): void {
    // Без названия цепочка не сохранится: стёртое название ждёт нового прямо в поле.
    if (field.id === 'name' && (typeof value !== 'string' || value.trim() === '')) return;
    const empty = Array.isArray(value) && value.length === 0;
    this.editor.edit(
      { key: 'inspector.edits.setting', params: { setting: field.label } },
      (document) => setPart(document, field.path, empty ? undefined : value),
      { merge: `chain:${field.id}` },
    );
  }

  problemsOf({ id }: FormField): readonly string[] {
    return this.examination
      .problems()
      .filter(({ node, path }) => node === undefined && path === id)
      .map(({ text }) => text[this.language.current()]);
  }
}

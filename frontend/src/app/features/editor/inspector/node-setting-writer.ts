import { computed, inject, Injectable, signal } from '@angular/core';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import { Language } from '#app/core/i18n/language.js';
import type { FormField } from '../graph/form-field.js';
import { setSetting } from '../graph/node-edits.js';
import type { Setting } from '../graph/set-in.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';
import { SettingWriter } from './setting-writer.js';

/** Пишет настройки выделенного узла; правки одного поля подряд — одна отмена. */
@Injectable()
export class NodeSettingWriter extends SettingWriter {
  private readonly editor = inject(ChainEditor);
  private readonly examination = inject(Examination);
  private readonly language = inject(Language);

  readonly node = signal<NodeId>('');
  readonly readOnly = inject(EditorView).frozen;

  readonly problems = computed(() => {
    const id = this.node();
    const prefix = `nodes.${id}.settings.`;
    return this.examination
      .problems()
      .filter(({ node }) => node === id)
      .map(({ code, path, text, severity }) => ({
        code,
        severity,
        at: path.startsWith(prefix) ? path.slice(prefix.length) : '',
        text: text[this.language.current()],
      }));
  });

  write(field: FormField, value: Setting | undefined): void {
    const id = this.node();
    this.editor.edit(
      { key: 'inspector.edits.setting', params: { setting: field.label } },
      (document) => setSetting(document, id, field.path, value),
      { merge: `${id}:${field.id}` },
    );
  }

  problemsOf(field: FormField): readonly string[] {
    return this.problems()
      .filter(({ at }) => belongs(at, field))
      .map(({ text }) => text);
  }
}

/** Замечание относится к самому полю; к вложенному — только если своих полей у него нет. */
export function belongs(at: string, { id, fields, rows }: FormField): boolean {
  return at === id || (fields.length + rows.length === 0 && at.startsWith(`${id}.`));
}

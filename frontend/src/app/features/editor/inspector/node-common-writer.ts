import { inject, Injectable, signal } from '@angular/core';
import type { ErrorRule, NodeId } from '@zveno/contracts/chain-document.js';
import { Language } from '#app/core/i18n/language.js';
import type { FormField } from '../graph/form-field.js';
import { changeNode } from '../graph/node-edits.js';
import type { Setting } from '../graph/set-in.js';
import { setPart } from '../graph/set-part.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';
import { SettingWriter } from './setting-writer.js';

const usual = { times: 3, pauseSeconds: 5, factor: 2, longestPauseSeconds: 3600 };

/** Пишет общие настройки узла. Повтор без числа попыток повтором не бывает: он убирается целиком. */
@Injectable()
export class NodeCommonWriter extends SettingWriter {
  private readonly editor = inject(ChainEditor);
  private readonly examination = inject(Examination);
  private readonly language = inject(Language);

  readonly readOnly = inject(EditorView).frozen;
  /** Чей это узел. */
  readonly of = signal<NodeId>('');

  write(field: FormField, value: Setting | undefined): void {
    const id = this.of();
    const kept = field.kind === 'switch' && value === false ? undefined : value;
    this.editor.edit(
      { key: 'inspector.edits.setting', params: { setting: field.label } },
      (document) => {
        const node = document.nodes[id];
        if (!node) return document;
        const { onError, timeoutSeconds, saveAs, hideData } = setPart(node, field.path, kept);
        const rule = soundRule(onError, field.id !== 'onError.retry.times');
        return changeNode(document, id, { onError: rule, timeoutSeconds, saveAs, hideData });
      },
      { merge: `${id}:common:${field.id}` },
    );
  }

  problemsOf(field: FormField): readonly string[] {
    const path = `nodes.${this.of()}.${field.id}`;
    return this.examination
      .problems()
      .filter((problem) => problem.path === path)
      .map(({ text }) => text[this.language.current()]);
  }
}

/** Правило без лишнего: стёртое число попыток убирает повтор, обычное «остановить» не записывается. */
function soundRule(rule: Partial<ErrorRule> | undefined, retrying: boolean): ErrorRule | undefined {
  const { then = 'stop', retry } = rule ?? {};
  const times: unknown = retry?.times;
  if (retry && (retrying || times !== undefined)) return { then, retry: { ...usual, ...retry } };
  return then === 'stop' ? undefined : { then };
}

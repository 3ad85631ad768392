import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import { Language } from '#app/core/i18n/language.js';
import { Note } from '#app/shared/note.js';
import { type FormField, withInner } from '../graph/form-field.js';
import { formFields } from '../graph/form-fields.js';
import { pluginOf } from '../graph/plugin-of.js';
import { EditorView } from '../state/editor-view.js';
import { NodeTypes } from '../state/node-types.js';
import { CurlPaste } from './curl-paste.js';
import { NodeCommonSettings } from './node-common-settings.js';
import { NodeHead } from './node-head.js';
import { belongs, NodeSettingWriter } from './node-setting-writer.js';
import { SettingForm } from './setting-form.js';
import { SettingWriter } from './setting-writer.js';
import { WebhookAddress } from './webhook-address.js';

/** Об этом панель говорит сама, своими словами. */
const unknownType = 'node.unknown-type';

/** Настройки узла: форма по описанию его типа и общие настройки всех узлов. */
@Component({
  selector: 'zv-node-panel',
  imports: [
    CurlPaste,
    NodeCommonSettings,
    NodeHead,
    Note,
    SettingForm,
    TranslocoDirective,
    WebhookAddress,
  ],
  providers: [NodeSettingWriter, { provide: SettingWriter, useExisting: NodeSettingWriter }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './node-panel.html',
  styleUrl: './panel.scss',
})
export class NodePanel {
  private readonly view = inject(EditorView);
  private readonly types = inject(NodeTypes);
  private readonly language = inject(Language);
  private readonly writer = inject(NodeSettingWriter);

  readonly id = input.required<NodeId>();

  protected readonly node = computed(() => this.view.document().nodes[this.id()]);
  protected readonly type = computed(() => this.types.get(this.node()?.type ?? ''));
  protected readonly plugin = computed(() => pluginOf(this.node()?.type ?? ''));
  protected readonly fields = computed((): readonly FormField[] => {
    const node = this.node();
    if (!node) return [];
    const fields = formFields(this.type()?.settings ?? {}, node.settings, this.language.current());
    // Одной группе условий не с чем соединяться.
    const alone = fields.some(({ kind, rows }) => kind === 'rules' && rows.length < 2);
    return alone ? fields.filter(({ name }) => name !== 'join') : fields;
  });
  /** Замечания, которым не нашлось поля в форме. */
  protected readonly others = computed(() => {
    const fields = this.fields().flatMap(withInner);
    return this.writer
      .problems()
      .filter(({ code }) => code !== unknownType)
      .filter(({ at }) => at === '' || !fields.some((field) => belongs(at, field)));
  });
  protected readonly readOnly = this.writer.readOnly;

  constructor() {
    effect(() => this.writer.node.set(this.id()));
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import {
  addVariable,
  changeVariable,
  initialFrom,
  initialText,
  removeVariable,
  renameVariable,
  type VariableType,
  variableTypes,
} from '../graph/variable-edits.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { type Renamed, RenameOffer } from './variables/rename-offer.js';

/** Переменные цепочки: имя, вид, начальное значение и зачем она. */
@Component({
  selector: 'zv-chain-variables',
  imports: [RenameOffer, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-variables.html',
  styleUrl: './chain-variables.scss',
})
export class ChainVariables {
  private readonly view = inject(EditorView);
  private readonly editor = inject(ChainEditor);

  protected readonly types = variableTypes;
  protected readonly readOnly = this.view.frozen;
  protected readonly badName = signal<string | undefined>(undefined);
  protected readonly renamed = signal<Renamed | undefined>(undefined);
  protected readonly rows = computed(() =>
    Object.entries(this.view.document().variables).map(([name, variable]) => ({
      name,
      type: variable.type,
      initial: initialText(variable.initial),
      description: variable.description ?? '',
    })),
  );

  protected add(): void {
    this.editor.edit({ key: 'inspector.edits.addVariable' }, addVariable);
  }

  protected rename(name: string, box: HTMLInputElement): void {
    const next = box.value.trim();
    const free = next === name || !this.rows().some((row) => row.name === next);
    const sound = /^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/.test(next) && free;
    this.badName.set(sound ? undefined : name);
    if (!sound || next === name) return;
    this.editor.edit({ key: 'inspector.edits.variable', params: { name: next } }, (document) =>
      renameVariable(document, name, next),
    );
    this.renamed.set({ from: name, to: next });
  }

  protected renamedTo(name: string): Renamed | undefined {
    const renamed = this.renamed();
    return renamed?.to === name ? renamed : undefined;
  }

  protected setType(name: string, typed: string): void {
    const type = variableTypes.find((each) => each === typed);
    if (type) this.change(name, { type }, 'type');
  }

  protected setInitial(name: string, type: VariableType, text: string): void {
    this.change(name, { initial: initialFrom(type, text) }, 'initial');
  }

  protected describe(name: string, text: string): void {
    this.change(name, { description: text === '' ? undefined : text }, 'description');
  }

  protected remove(name: string): void {
    this.editor.edit({ key: 'inspector.edits.removeVariable', params: { name } }, (document) =>
      removeVariable(document, name),
    );
  }

  private change(name: string, change: Parameters<typeof changeVariable>[2], part: string): void {
    this.editor.edit(
      { key: 'inspector.edits.variable', params: { name } },
      (document) => changeVariable(document, name, change),
      { merge: `variable:${name}:${part}` },
    );
  }
}

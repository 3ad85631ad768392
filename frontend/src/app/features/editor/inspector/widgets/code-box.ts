import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  CSP_NONCE,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { autocompletion, closeBrackets, type CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { KnownVariables } from '../variables/known-variables.js';
import { codeLook } from './code-look.js';

/** Поле кода: подсветка, скобки, подсказка переменных. Грузится, только когда понадобилось. */
@Component({
  selector: 'zv-code-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  styles: `
    :host {
      display: block;
      overflow: hidden;
      border: 1px solid var(--zv-line);
      border-radius: var(--zv-radius-s);
    }
    :host(:focus-within) {
      border-color: var(--zv-focus);
      outline: 1px solid var(--zv-focus);
    }
  `,
})
export class CodeBox {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly nonce = inject(CSP_NONCE);
  private readonly variables = inject(KnownVariables);
  private view: EditorView | undefined;

  readonly language = input.required<'json' | 'javascript'>();
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly readOnly = input(false);
  readonly typed = output<string>();

  constructor() {
    afterNextRender(() => {
      this.view = new EditorView({ parent: this.host, doc: this.text(), extensions: this.parts() });
    });
    effect(() => this.show(this.text()));
    inject(DestroyRef).onDestroy(() => this.view?.destroy());
  }

  private show(text: string): void {
    const { view } = this;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }

  private parts(): Extension {
    return [
      EditorView.cspNonce.of(this.nonce ?? ''),
      EditorView.contentAttributes.of({ 'aria-label': this.label() }),
      EditorView.lineWrapping,
      EditorState.readOnly.of(this.readOnly()),
      lineNumbers(),
      history(),
      bracketMatching(),
      closeBrackets(),
      indentOnInput(),
      this.language() === 'json' ? json() : javascript(),
      autocompletion({ override: [(context) => this.complete(context)] }),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.updateListener.of(({ docChanged, state }) => {
        const text = state.doc.toString();
        if (docChanged && text !== this.text()) this.typed.emit(text);
      }),
      codeLook,
    ];
  }

  private complete(context: CompletionContext) {
    const opened = context.matchBefore(/\{\{\s*[\w.]*/);
    if (!opened) return null;
    const options = this.variables.all().map(({ path, title }) => ({
      label: `{{${path}}}`,
      detail: title,
    }));
    return { from: opened.from, options };
  }
}

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--zv-surface)', color: 'var(--zv-text)', fontSize: '12.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { minHeight: '96px', maxHeight: '360px', fontFamily: 'var(--zv-mono)' },
  '.cm-content': { caretColor: 'var(--zv-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--zv-text)' },
  '.cm-gutters': {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'var(--zv-text-faint)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--zv-line)',
    backgroundColor: 'var(--zv-raised)',
    color: 'var(--zv-text)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--zv-hover)',
    color: 'var(--zv-text)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--zv-accent-soft)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null], color: 'var(--zv-accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--zv-good)' },
  { tag: [tags.number], color: 'var(--zv-warn)' },
  { tag: [tags.comment], color: 'var(--zv-text-muted)', fontStyle: 'italic' },
]);

/** Вид кода в цветах продукта: меняется вместе с темой. */
export const codeLook: Extension = [look, syntaxHighlighting(colours)];

import type { ChainDocument, ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import { nameBase, newName } from './new-name.js';
import { boundsOf, type Place } from './geometry.js';
import { placesOf } from './places.js';
import { withLayout } from './layout-edits.js';
import { type Selection, selectionOf } from './selection.js';

const mark = 'zveno/chain-parts';

/** Скопированное: узлы со связями между собой, заметки и рамки. Лежит в буфере обмена как JSON. */
interface Parts {
  readonly kind: typeof mark;
  readonly nodes: ChainDocument['nodes'];
  readonly layout: ChainDocument['layout'];
}

/** Текст для буфера обмена: его понимает любая вкладка и любая цепочка. */
export function copyParts(document: ChainDocument, selection: Selection): string {
  const { layout } = document;
  const places = placesOf(document);
  const nodes = Object.entries(document.nodes).filter(([id]) => selection.nodes.has(id));
  const inner = nodes.map(([id, node]) => [id, withInnerEdges(node, selection.nodes)] as const);
  const labels = Object.entries(layout.labels).filter(([key]) =>
    inner.some(([id, { next }]) => Object.keys(next).some((output) => key === `${id}.${output}`)),
  );
  const parts: Parts = {
    kind: mark,
    nodes: Object.fromEntries(inner),
    layout: {
      nodes: Object.fromEntries(
        nodes.map(([id]) => [id, { ...layout.nodes[id], x: 0, y: 0, ...places.get(id) }]),
      ),
      labels: Object.fromEntries(labels),
      notes: picked(layout.notes, selection.notes),
      frames: picked(layout.frames, selection.frames),
    },
  };
  return JSON.stringify(parts, undefined, 2);
}

/** Что вставлено и как теперь выделить вставленное. */
export interface Pasted {
  readonly document: ChainDocument;
  readonly selection: Selection;
}

/**
 * Вставляет скопированное так, чтобы его левый верхний угол попал в `at`. Занятые имена узлов меняются.
 * Чужой текст — `undefined`: вставлять нечего.
 */
export function pasteParts(document: ChainDocument, text: string, at: Place): Pasted | undefined {
  const parts = readParts(text);
  if (!parts) return undefined;
  const shift = shiftTo(parts, at);
  const names = freshNames(document, parts.nodes);
  const renamed = (id: NodeId): NodeId => names.get(id) ?? id;
  const nodes = Object.entries(parts.nodes).map(([id, node]) => {
    const next = Object.entries(node.next).map(([output, to]) => [output, renamed(to)] as const);
    return [renamed(id), { ...node, next: Object.fromEntries(next) }] as const;
  });
  const places = Object.entries(parts.layout.nodes).map(
    ([id, place]) => [renamed(id), shift(place)] as const,
  );
  const labels = Object.entries(parts.layout.labels).map(([key, label]) => {
    const [source = '', output = ''] = key.split('.');
    return [`${renamed(source)}.${output}`, label] as const;
  });
  const notes = freshParts(document.layout.notes, parts.layout.notes, shift);
  const frames = freshParts(document.layout.frames, parts.layout.frames, shift);
  const { layout } = document;
  return {
    document: withLayout(
      { ...document, nodes: { ...document.nodes, ...Object.fromEntries(nodes) } },
      {
        nodes: { ...layout.nodes, ...Object.fromEntries(places) },
        labels: { ...layout.labels, ...Object.fromEntries(labels) },
        notes: { ...layout.notes, ...notes },
        frames: { ...layout.frames, ...frames },
      },
    ),
    selection: selectionOf({
      nodes: names.values(),
      notes: Object.keys(notes),
      frames: Object.keys(frames),
    }),
  };
}

function withInnerEdges(node: ChainNode, kept: ReadonlySet<NodeId>): ChainNode {
  const next = Object.entries(node.next).filter(([, target]) => kept.has(target));
  return { ...node, next: Object.fromEntries(next) };
}

function picked<T>(
  parts: Readonly<Record<string, T>>,
  ids: ReadonlySet<string>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).filter(([id]) => ids.has(id)));
}

// Буфер обмена пишут и другие программы: чужое отличается по метке, а содержимое проверит сервер при сохранении.
function readParts(text: string): Parts | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isParts(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isParts(value: unknown): value is Parts {
  if (!isJsonObject(value) || value['kind'] !== mark) return false;
  const { nodes, layout } = value;
  if (!isJsonObject(nodes) || !isJsonObject(layout)) return false;
  const whole = ['nodes', 'labels', 'notes', 'frames'].every((name) => isJsonObject(layout[name]));
  return whole && Object.values(nodes).every(isNode);
}

function isNode(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    typeof value['type'] === 'string' &&
    isJsonObject(value['settings']) &&
    isJsonObject(value['next'])
  );
}

type Shift = <T extends Place>(place: T) => T;

function shiftTo({ layout }: Parts, at: Place): Shift {
  const spots = [layout.nodes, layout.notes, layout.frames].flatMap((part) => Object.values(part));
  const bounds = boundsOf(spots.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const dx = at.x - (bounds?.x ?? at.x);
  const dy = at.y - (bounds?.y ?? at.y);
  return (place) => ({ ...place, x: place.x + dx, y: place.y + dy });
}

function freshNames(document: ChainDocument, nodes: Parts['nodes']): Map<NodeId, NodeId> {
  const taken = new Set(Object.keys(document.nodes));
  const names = new Map<NodeId, NodeId>();
  for (const [id, { type }] of Object.entries(nodes)) {
    const name = taken.has(id) ? newName(nameBase(type), (each) => taken.has(each)) : id;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

function freshParts<T extends Place>(
  present: Readonly<Record<string, T>>,
  parts: Readonly<Record<string, T>>,
  shift: Shift,
): Record<string, T> {
  const taken = new Set(Object.keys(present));
  const fresh: Record<string, T> = {};
  for (const [id, part] of Object.entries(parts)) {
    const name = newName(id, (each) => taken.has(each));
    taken.add(name);
    fresh[name] = shift(part);
  }
  return fresh;
}

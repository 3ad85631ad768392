import type { FieldProblem } from '@zveno/contracts/domain-error.js';
import { fieldPath } from '@zveno/contracts/schema-problems.js';
import { isMap, isScalar, isSeq, type Document, type LineCounter } from 'yaml';

/** Где в тексте стоит каждое поле и какие имена полей повторены. */
export class SourcePlaces {
  readonly repeated: FieldProblem[] = [];
  private readonly offsets = new Map<string, number>();

  constructor(
    document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {
    const rest: Found[] = [{ node: document.contents, path: [] }];
    for (let found = rest.pop(); found; found = rest.pop()) rest.push(...this.children(found));
  }

  /** `Строка 3, столбец 5: ` для поля или, когда самого поля нет, для того, в чём оно должно лежать. */
  of(path: string): string {
    const offset = this.offsets.get(path);
    if (offset !== undefined) return this.at(offset);
    return path === '' ? '' : this.of(path.slice(0, Math.max(0, path.lastIndexOf('.'))));
  }

  at(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `Строка ${line}, столбец ${col}: `;
  }

  private children({ node, path }: Found): Found[] {
    if (isSeq(node))
      return node.items.map((item, index) => this.remember(item, [...path, `${index}`]));
    if (!isMap(node)) return [];
    const seen = new Set<string>();
    return node.items.map(({ key, value }) => {
      const inner = [...path, isScalar(key) ? String(key.value) : String(key)];
      this.remember(key, inner);
      this.noteRepeated(fieldPath(inner), key, seen);
      return { node: value, path: inner };
    });
  }

  private remember(node: unknown, path: readonly string[]): Found {
    this.offsets.set(fieldPath(path), offsetOf(node));
    return { node, path };
  }

  private noteRepeated(path: string, key: unknown, seen: Set<string>): void {
    if (seen.has(path)) {
      const message = `${this.at(offsetOf(key))}поле с таким именем уже есть. Оставьте одно.`;
      this.repeated.push({ path, message });
    }
    seen.add(path);
  }
}

interface Found {
  readonly node: unknown;
  readonly path: readonly string[];
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

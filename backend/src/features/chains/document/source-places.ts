import type { FieldProblem } from '@zveno/contracts/field-problem.js';
import type { Localized } from '@zveno/contracts/localized.js';
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

  /** Замечание с местом поля или, когда самого поля нет, того, в чём оно должно лежать. */
  placed(problem: FieldProblem): FieldProblem {
    const offset = this.offsetOf(problem.path);
    return offset === undefined
      ? problem
      : problemAt(this.lines.linePos(offset), problem.path, {
          ru: problem.message,
          en: problem.en,
        });
  }

  private offsetOf(path: string): number | undefined {
    const offset = this.offsets.get(path);
    if (offset !== undefined || path === '') return offset;
    return this.offsetOf(path.slice(0, Math.max(0, path.lastIndexOf('.'))));
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
      this.repeated.push(problemAt(this.lines.linePos(offsetOf(key)), path, repeatedName));
    }
    seen.add(path);
  }
}

/** Место в тексте, как его считает библиотека: с единицы. */
export interface TextPlace {
  readonly line: number;
  readonly col: number;
}

/** Замечание с местом в начале; слова — законченное предложение. */
export function problemAt({ line, col }: TextPlace, path: string, said: Localized): FieldProblem {
  return {
    path,
    message: `Строка ${line}, столбец ${col}: ${said.ru}`,
    en: `Line ${line}, column ${col}: ${said.en}`,
  };
}

const repeatedName = {
  ru: 'поле с таким именем уже есть. Оставьте одно.',
  en: 'there already is a field with this name. Leave one.',
};

interface Found {
  readonly node: unknown;
  readonly path: readonly string[];
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

import type { FieldProblem } from '@zveno/contracts/domain-error.js';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { SourcePlaces } from './source-places.js';
import type { ChainFormat } from './write-chain-text.js';
import { yamlErrorText } from './yaml-error-text.js';

/**
 * Текст файла с местами полей. JSON разбирается строго, но места и повторённые поля берутся из того же
 * разбора YAML: всякий JSON — это YAML, а `JSON.parse` повторы молча теряет.
 */
export class SourceText {
  private readonly lines = new LineCounter();
  private readonly parsed: Document.Parsed;

  constructor(
    private readonly text: string,
    private readonly format: ChainFormat,
  ) {
    this.parsed = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      resolveKnownTags: false,
      stringKeys: true,
      uniqueKeys: false,
    });
  }

  syntaxProblems(): readonly FieldProblem[] {
    return this.format === 'json' ? this.jsonProblems() : this.yamlProblems();
  }

  /** Содержимое текста без замечаний к строению. */
  content(): unknown {
    return this.format === 'json' ? JSON.parse(this.text) : this.parsed.toJS();
  }

  places(): SourcePlaces {
    return new SourcePlaces(this.parsed, this.lines);
  }

  private jsonProblems(): FieldProblem[] {
    try {
      JSON.parse(this.text);
      return [];
    } catch (error) {
      const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
      const place = line && column ? { line, col: column } : this.lines.linePos(this.text.length);
      return [
        { path: '', message: `Строка ${place.line}, столбец ${place.col}: здесь нарушен JSON.` },
      ];
    }
  }

  private yamlProblems(): FieldProblem[] {
    const found = [...this.parsed.errors, ...this.parsed.warnings]
      .map(({ pos: [offset], code }) => ({ offset, text: yamlErrorText(code) }))
      .concat(this.references());
    const firstOfLine = new Map<number, string>();
    for (const { offset, text } of found.toSorted((left, right) => left.offset - right.offset)) {
      const { line, col } = this.lines.linePos(offset);
      // Первая ошибка строки тянет за собой мнимые: одной на строку достаточно.
      if (!firstOfLine.has(line)) firstOfLine.set(line, `Строка ${line}, столбец ${col}: ${text}`);
    }
    return [...firstOfLine.values()].map((message) => ({ path: '', message }));
  }

  /** Ссылки (`&имя`, `*имя`) не нужны ни одной цепочке, а развёрнутые занимают сколько угодно памяти. */
  private references(): { offset: number; text: string }[] {
    const text = 'ссылки YAML (& и *) не поддерживаются. Впишите значение целиком.';
    const offsets: number[] = [];
    visit(this.parsed, (_key, node) => {
      if (isNode(node) && (isAlias(node) || node.anchor)) offsets.push(node.range?.[0] ?? 0);
    });
    return offsets.map((offset) => ({ offset, text }));
  }
}

import type { FieldProblem } from '@zveno/contracts/field-problem.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { problemAt, SourcePlaces } from './source-places.js';
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
      const place =
        line && column
          ? { line: Number(line), col: Number(column) }
          : this.lines.linePos(this.text.length);
      return [problemAt(place, '', brokenJson)];
    }
  }

  private yamlProblems(): FieldProblem[] {
    const found = [...this.parsed.errors, ...this.parsed.warnings]
      .map(({ pos: [offset], code }): Fault => ({ offset, said: yamlErrorText(code) }))
      .concat(this.references());
    const firstOfLine = new Map<number, FieldProblem>();
    for (const { offset, said } of found.toSorted((left, right) => left.offset - right.offset)) {
      const place = this.lines.linePos(offset);
      // Первая ошибка строки тянет за собой мнимые: одной на строку достаточно.
      if (!firstOfLine.has(place.line)) firstOfLine.set(place.line, problemAt(place, '', said));
    }
    return [...firstOfLine.values()];
  }

  /** Ссылки (`&имя`, `*имя`) не нужны ни одной цепочке, а развёрнутые занимают сколько угодно памяти. */
  private references(): Fault[] {
    const offsets: number[] = [];
    visit(this.parsed, (_key, node) => {
      if (isNode(node) && (isAlias(node) || node.anchor)) offsets.push(node.range?.[0] ?? 0);
    });
    return offsets.map((offset) => ({ offset, said: noReferences }));
  }
}

interface Fault {
  readonly offset: number;
  readonly said: Localized;
}

const brokenJson = { ru: 'здесь нарушен JSON.', en: 'the JSON is broken here.' };
const noReferences = {
  ru: 'ссылки YAML (& и *) не поддерживаются. Впишите значение целиком.',
  en: 'YAML references (& and *) are not supported. Write the value in full.',
};

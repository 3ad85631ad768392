// Части сборки и связи между ними: их описывает сам сборщик.
import { readFileSync } from 'node:fs';

export class BuiltParts {
  beneathKnown = new Map();

  constructor(description) {
    this.parts = JSON.parse(readFileSync(description, 'utf8')).outputs;
    const [main] = Object.entries(this.parts).find(([file]) => /^main-.*\.js$/.test(file));
    this.main = main;
  }

  /** Часть, с которой начинается файл исходников: страница или то, что загружают по требованию. */
  of(source) {
    const [file] = Object.entries(this.parts).find(([, part]) => part.entryPoint === source);
    return file;
  }

  isPage(part) {
    return this.parts[part].entryPoint !== undefined;
  }

  sizeOf(part) {
    return this.parts[part].bytes;
  }

  /** Часть и всё, без чего её не загрузить. */
  beneath(part) {
    if (!this.beneathKnown.has(part)) this.beneathKnown.set(part, this.follow(part));
    return this.beneathKnown.get(part);
  }

  /** Сценарии страниц; рабочие потоки собраны отдельно и сюда не входят. */
  scripts() {
    return Object.keys(this.parts).filter((file) => /^(main|chunk)-.*\.js$/.test(file));
  }

  follow(part) {
    const all = new Set([part]);
    for (const each of all)
      for (const { path, kind } of this.parts[each].imports)
        if (kind === 'import-statement' && this.parts[path]) all.add(path);
    return [...all];
  }
}

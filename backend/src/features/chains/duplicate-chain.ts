import { Injectable } from '@nestjs/common';
import type { Locale } from '@zveno/contracts/error-text.js';
import { DataSource } from 'typeorm';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { Chain } from './chain.entity.js';
import { parseChain } from './document/parse-chain.js';
import { NewChain } from './new-chain.js';

const longestName = 120;

/** Имя копии; без него — имя исходной с пометкой на языке того, кто копирует. */
export interface CopyName {
  readonly name: string | undefined;
  readonly locale: Locale;
}

/** Копирует черновик в новую цепочку. Владелец копии — тот, кто копирует; версии и права не переходят. */
@Injectable()
export class DuplicateChain {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly newChain: NewChain,
  ) {}

  async run(actor: Actor, id: string, { name, locale }: CopyName): Promise<string> {
    await this.access.require(actor, 'read', { kind: 'chain', id });
    const source = await this.database.manager.findOneBy(Chain, { id });
    if (!source) throw new ResourceMissing('chain');
    const copyName = name ?? copyNameOf(source.name, locale);
    const draft = parseChain({ ...source.draft, name: copyName });
    return this.newChain.run(actor, draft, 'duplicated');
  }
}

/**
 * «Заказ» → «Заказ (копия)» → «Заказ (копия 2)», «Order» → «Order (copy)»: пометки не копятся, на каком бы языке ни
 * стояла прежняя, и длинное имя их не обрезает.
 */
function copyNameOf(name: string, locale: Locale): string {
  const found = / \((?:копия|copy)(?: (\d{1,4}))?\)$/.exec(name);
  const number = found ? ` ${Number(found[1] ?? 1) + 1}` : '';
  const mark = ` (${{ ru: 'копия', en: 'copy' }[locale]}${number})`;
  const base = found ? name.slice(0, found.index) : name;
  return base.slice(0, longestName - mark.length).trimEnd() + mark;
}

import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { NameLookup } from '../../ports/name-lookup.js';

/** Имена разрешает операционная система: с её файлом hosts и её порядком адресов. */
@Injectable()
export class SystemNames extends NameLookup {
  async addresses(host: string): Promise<readonly string[]> {
    const found = await lookup(host, { all: true, order: 'verbatim' });
    return found.map(({ address }) => address);
  }
}

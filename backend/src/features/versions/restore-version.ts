import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { type DraftRevision, lockDraft, tellDraftSaved, writeDraft } from '../chains/index.js';
import { VersionCatalog } from './version-catalog.js';

/** Возвращает документ версии в черновик. Опубликованная версия остаётся прежней. */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly versions: VersionCatalog,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string, number: number, seen: number): Promise<DraftRevision> {
    const resource = { kind: 'chain', id } as const;
    await this.access.require(actor, 'edit', resource);
    const graph = await this.versions.graph(id, number);
    const restored = await this.database.transaction(async (manager) => {
      const chain = await lockDraft(manager, id, seen);
      const written = await writeDraft(manager, chain, actor, graph);
      const details = { number, revision: written.revision };
      await this.audit.record(actor, 'chain.version-restored', resource, details, manager);
      return written;
    });
    const { revision, draftSavedAt, changed } = restored;
    if (changed) tellDraftSaved(this.realtime, id, actor, restored);
    return { revision, draftSavedAt };
  }
}

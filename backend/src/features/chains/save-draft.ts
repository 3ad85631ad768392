import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockDraft } from './chain-lock.js';
import { tellDraftSaved } from './chain-facts.js';
import { parseChain } from './document/parse-chain.js';
import { writeDraft, type DraftRevision } from './write-draft.js';

/** Сохраняет черновик целиком. Чужую правку не затирает: без знания последней редакции не пишет. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string, seen: number, input: unknown): Promise<DraftRevision> {
    const resource = { kind: 'chain', id } as const;
    await this.access.require(actor, 'edit', resource);
    const draft = parseChain(input);
    const saved = await this.database.transaction(async (manager) => {
      const chain = await lockDraft(manager, id, seen);
      const written = await writeDraft(manager, chain, actor, draft);
      const details = { revision: written.revision };
      if (written.changed) {
        await this.audit.record(actor, 'chain.draft-saved', resource, details, manager);
      }
      return written;
    });
    const { revision, draftSavedAt, changed } = saved;
    if (changed) tellDraftSaved(this.realtime, id, actor, saved);
    return { revision, draftSavedAt };
  }
}

import type { Contact } from '@zveno/contracts/contact.js';
import type { JsonObject } from '@zveno/contracts/json.js';
import type { CompiledChain } from '../compiled-chain.js';
import type { Scene } from '../node-type.js';
import type { Scope } from '../templates/template.js';

interface ScopeSource {
  readonly vars: JsonObject;
  readonly facts: JsonObject;
  readonly task: { readonly id: string; readonly startedAt: number };
}

/** Что видят тексты: переменные по имени и корни системы поверх них. */
export function scopeFor(chain: CompiledChain, scene: Scene, source: ScopeSource): Scope {
  const { id, startedAt } = source.task;
  return {
    ...source.vars,
    message: undefined,
    webhook: undefined,
    error: undefined,
    ...source.facts,
    contact: contactView(scene.contact),
    account: scene.account,
    chat: scene.chat,
    chain: { name: chain.name },
    task: { id, startedAt, timezone: chain.zone },
    now: scene.now,
  };
}

/** Собеседник для текстов: поля рядом с именем; собственные имена главнее. */
export function contactView(contact: Contact | undefined): Scope | undefined {
  if (!contact) return undefined;
  return { ...contact.variables, ...contact, variables: undefined, counters: undefined };
}

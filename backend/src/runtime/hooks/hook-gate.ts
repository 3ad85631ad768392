import { Injectable } from '@nestjs/common';
import type { Lane } from '../ownership/lane.js';
import { PluginParts } from '../plugin-parts/plugin-parts.js';
import type { HookPoint, TurnHooks } from '../turn/turn-hooks.js';
import { HookIndex, type SessionHooks } from './hook-index.js';

const nobody: SessionHooks = { before: [], after: [], commands: new Map() };

/** Кто слышит чаты и какие чаты сейчас ждут. Без плагинов каждый вопрос — одно сравнение. */
@Injectable()
export class HookGate implements TurnHooks {
  private index = new HookIndex([]);
  private readonly waiting = new Map<Lane, Map<string, number>>();

  constructor(readonly parts: PluginParts) {}

  holds(lane: Lane, chat: string): boolean {
    return this.of(lane).before.length > 0 || this.waits(lane, chat);
  }

  waits(lane: Lane, chat: string): boolean {
    return this.waiting.size > 0 && (this.waiting.get(lane)?.has(chat) ?? false);
  }

  hasCommand(lane: Lane, name: string): boolean {
    return this.of(lane).commands.has(name);
  }

  after(lane: Lane): readonly HookPoint[] {
    return this.of(lane).after;
  }

  /** Хуки и команды аккаунта дорожки; у служебной дорожки их нет. */
  of({ sessionId }: Lane): SessionHooks {
    const { all } = this.parts;
    if (all.length === 0 || sessionId === undefined) return nobody;
    return this.fresh(all).of(sessionId);
  }

  /** Плагины, которым рассказывают о ходах. */
  get told(): readonly string[] {
    return this.fresh(this.parts.all).after;
  }

  /** В чате стало больше или меньше ждущих. */
  count(lane: Lane, chat: string, change: 1 | -1): void {
    const chats = this.waiting.get(lane) ?? new Map<string, number>();
    const left = (chats.get(chat) ?? 0) + change;
    if (left > 0) chats.set(chat, left);
    else chats.delete(chat);
    if (chats.size > 0) this.waiting.set(lane, chats);
    else this.waiting.delete(lane);
  }

  forget(lane: Lane): void {
    this.waiting.delete(lane);
  }

  private fresh(all: PluginParts['all']): HookIndex {
    if (this.index.plugins !== all) this.index = new HookIndex(all);
    return this.index;
  }
}

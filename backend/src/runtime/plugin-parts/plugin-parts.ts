import { Injectable } from '@nestjs/common';
import type { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import { pluginNode } from '@zveno/engine/plugin-node.js';
import { Subject } from 'rxjs';
import { NodeTypes } from '../node-types/node-types.js';

/** Включённый плагин и всё, что он объявил. */
export interface ActiveParts {
  readonly id: string;
  /** Отпечаток кода: с ним адреса страниц виджетов у каждой версии свои. */
  readonly hash: string;
  readonly manifest: PluginManifest;
  readonly granted: PluginGrant;
  readonly declares: PluginDeclares;
}

/**
 * Живой реестр плагинов этого процесса: узлы, команды, хуки, адреса, расписания и виджеты. Список неизменяем и
 * заменяется целиком: переменился набор — здесь другой объект, и всё выведенное из прежнего узнаётся сравнением.
 */
@Injectable()
export class PluginParts {
  /** Плагины перечитаны из базы; переменилось ли что — видно сравнением. */
  readonly renewed = new Subject<void>();
  private active: readonly ActiveParts[] = [];
  private nodes = '[]';
  private readonly learned = Promise.withResolvers<undefined>();
  private readonly raised = Promise.withResolvers<undefined>();

  constructor(private readonly types: NodeTypes) {}

  /** Включённые плагины по порядку имён. */
  get all(): readonly ActiveParts[] {
    return this.active;
  }

  get nodeCount(): number {
    return this.active.reduce((sum, { declares }) => sum + declares.nodes.length, 0);
  }

  find(id: string): ActiveParts | undefined {
    return this.active.find((plugin) => plugin.id === id);
  }

  /** Список впервые прочитан: до этого «плагинов нет» ничего не значит. */
  get known(): Promise<unknown> {
    return this.learned.promise;
  }

  /** Потоки плагинов впервые подняты: кто не смог — уже не поднимется сам. */
  get up(): Promise<unknown> {
    return this.raised.promise;
  }

  markUp(): void {
    this.raised.resolve(undefined);
  }

  /** Плагины вместо прежних. Реестр узлов заменяется, только если переменились узлы: за ним идёт сборка цепочек. */
  set(active: readonly ActiveParts[]): void {
    this.active = active;
    this.learned.resolve(undefined);
    const declared = active.flatMap(({ id, declares }) =>
      declares.nodes.map((node) => ({ ...node, type: `${id}.${node.name}` })),
    );
    const nodes = JSON.stringify(declared);
    if (nodes !== this.nodes) this.types.setPluginNodes(declared.map((node) => pluginNode(node)));
    this.nodes = nodes;
    this.renewed.next();
  }
}

/** Разрешён ли плагину этот аккаунт. */
export function mayTouch({ granted }: Pick<ActiveParts, 'granted'>, sessionId: string): boolean {
  return granted.accounts === 'all' || granted.accounts.includes(sessionId);
}

import { Injectable } from '@nestjs/common';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import type { NodeType } from '@zveno/engine/node-type.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';

/**
 * Какие типы узлов установка знает сейчас. Реестр неизменяем: переменился набор — здесь другой объект, и всё,
 * что выведено из прежнего, узнаётся сравнением.
 */
@Injectable()
export class NodeTypes {
  private current = builtinNodes;

  get registry(): NodeRegistry {
    return this.current;
  }

  /** Узлы плагинов вместо прежних. */
  setPluginNodes(types: readonly NodeType[]): void {
    this.current = types.length > 0 ? builtinNodes.with(types) : builtinNodes;
  }
}

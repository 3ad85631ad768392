import { Injectable } from '@nestjs/common';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';

/**
 * Какие типы узлов установка знает сейчас. Реестр неизменяем: переменился набор — здесь другой объект, и всё,
 * что выведено из прежнего, узнаётся сравнением.
 */
@Injectable()
export class NodeTypes {
  get registry(): NodeRegistry {
    return builtinNodes;
  }
}

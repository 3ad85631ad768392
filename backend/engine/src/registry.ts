import type { NodeType } from './node-type.js';

/** Типы узлов, известные сейчас: встроенные и от плагинов. Неизменяем; новый набор — новый реестр. */
export class NodeRegistry {
  private readonly types: ReadonlyMap<string, NodeType>;

  constructor(types: Iterable<NodeType>) {
    const byName = new Map<string, NodeType>();
    for (const type of types) {
      const { type: name } = type.descriptor;
      if (byName.has(name)) throw new Error(`Тип узла «${name}» объявлен дважды`);
      byName.set(name, type);
    }
    this.types = byName;
  }

  get(type: string): NodeType | undefined {
    return this.types.get(type);
  }

  all(): readonly NodeType[] {
    return [...this.types.values()];
  }

  /** Тот же набор и ещё типы плагинов. */
  with(types: Iterable<NodeType>): NodeRegistry {
    return new NodeRegistry([...this.types.values(), ...types]);
  }
}

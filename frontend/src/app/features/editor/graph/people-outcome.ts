/** Правило для людей внутри прежних версий: закончат по своей, перейдут на новую, начнут заново. */
export type PeopleRule = 'finish' | 'move' | 'restart';

/** Что с узлом, на котором стоят люди: цел, переделан, удалён; `not-started` — ещё не вошли ни в один. */
export type NodeFate = 'kept' | 'changed' | 'deleted' | 'not-started';

/** Что правило сделает с людьми, стоящими на узле; причина — если иначе, чем обещает правило. */
export interface PeopleOutcome {
  readonly does: PeopleRule;
  readonly because?: Exclude<NodeFate, 'kept'>;
}

export function peopleOutcome(rule: PeopleRule, fate: NodeFate): PeopleOutcome {
  if (rule === 'finish') return { does: 'finish' };
  if (fate === 'not-started') return { does: 'finish', because: fate };
  if (rule === 'restart' || fate === 'kept') return { does: rule };
  return { does: 'finish', because: fate };
}

/** Исход правила по порядку: сперва то, ради чего его выбирают, потом остальные. */
export function outcomeLines({
  move,
  restart,
  finish,
}: Readonly<Record<PeopleRule, number>>): readonly {
  readonly does: PeopleRule;
  readonly people: number;
}[] {
  const lines = [
    { does: 'move', people: move },
    { does: 'restart', people: restart },
    { does: 'finish', people: finish },
  ] as const;
  return lines.filter(({ people }) => people > 0);
}

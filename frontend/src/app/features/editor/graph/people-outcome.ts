import type { PublishDto, RuleOutcomeDto, StandingPeopleDto } from '#app/api/models.js';

export type PeopleRule = PublishDto['people'];

/** Что правило сделает с людьми, стоящими на узле; причина — если иначе, чем обещает правило. */
export interface PeopleOutcome {
  readonly does: PeopleRule;
  readonly because?: Exclude<StandingPeopleDto['fate'], 'kept'>;
}

export function peopleOutcome(rule: PeopleRule, fate: StandingPeopleDto['fate']): PeopleOutcome {
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
}: RuleOutcomeDto): readonly { readonly does: PeopleRule; readonly people: number }[] {
  const lines = [
    { does: 'move', people: move },
    { does: 'restart', people: restart },
    { does: 'finish', people: finish },
  ] as const;
  return lines.filter(({ people }) => people > 0);
}

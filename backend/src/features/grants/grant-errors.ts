import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';

/** Человека или команды, которым выдают право, нет. */
export class GrantSubjectMissing extends DomainError {
  constructor(kind: 'user' | 'team') {
    const user = kind === 'user';
    super(user ? 'grants.person-missing' : 'grants.team-missing', 'invalid', {}, [
      user
        ? fieldProblem('email', { ru: 'человека с такой почтой нет', en: 'nobody has this e-mail' })
        : fieldProblem('teamId', { ru: 'такой команды нет', en: 'there is no such team' }),
    ]);
  }
}

/** Названы и человек, и команда, или никто. */
export class GrantSubjectUnclear extends DomainError {
  constructor() {
    super('request.invalid', 'invalid', {}, [
      fieldProblem('email', {
        ru: 'укажите либо почту человека, либо номер команды',
        en: 'give either the e-mail of a person or the id of a team',
      }),
    ]);
  }
}

export class GrantMissing extends DomainError {
  constructor() {
    super('grants.missing', 'missing');
  }
}

export class AlreadyOwner extends DomainError {
  constructor() {
    super('grants.already-owner', 'conflict');
  }
}

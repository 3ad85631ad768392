import { DomainError } from '@zveno/contracts/domain-error.js';

/** Человека или команды, которым выдают право, нет. */
export class GrantSubjectMissing extends DomainError {
  constructor(kind: 'user' | 'team') {
    const user = kind === 'user';
    super(user ? 'grants.person-missing' : 'grants.team-missing', 'invalid', {}, [
      user
        ? { path: 'email', message: 'Человека с такой почтой нет.' }
        : { path: 'teamId', message: 'Такой команды нет.' },
    ]);
  }
}

/** Названы и человек, и команда, или никто. */
export class GrantSubjectUnclear extends DomainError {
  constructor() {
    super('request.invalid', 'invalid', {}, [
      { path: 'email', message: 'Укажите либо почту человека, либо номер команды.' },
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

import { Param, ParseUUIDPipe } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';

/** Идентификатор из адреса. Не UUID — отказ с именем поля, до базы дело не доходит. */
export const Id = (name = 'id'): ParameterDecorator =>
  Param(
    name,
    new ParseUUIDPipe({
      exceptionFactory: () =>
        new DomainError('request.invalid', 'invalid', {}, [
          fieldProblem(name, { ru: 'нужен идентификатор UUID', en: 'a UUID is needed' }),
        ]),
    }),
  );

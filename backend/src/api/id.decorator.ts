import { Param, ParseUUIDPipe } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';

/** Идентификатор из адреса. Не UUID — отказ с именем поля, до базы дело не доходит. */
export const Id = (name = 'id'): ParameterDecorator =>
  Param(
    name,
    new ParseUUIDPipe({
      exceptionFactory: () =>
        new DomainError('request.invalid', 'invalid', {}, [
          { path: name, message: 'Нужен идентификатор UUID.' },
        ]),
    }),
  );

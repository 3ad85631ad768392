import { Param } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';

/** Номер версии из адреса: целое от 1. */
export const VersionNumber = (): ParameterDecorator =>
  Param('number', {
    transform: (value: string): number => {
      if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
      const problem = fieldProblem('number', {
        ru: 'нужен номер версии: целое число от 1',
        en: 'a version number is needed: a whole number from 1',
      });
      throw new DomainError('request.invalid', 'invalid', {}, [problem]);
    },
  });

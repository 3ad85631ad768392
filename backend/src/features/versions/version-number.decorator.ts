import { Param } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';

/** Номер версии из адреса: целое от 1. */
export const VersionNumber = (): ParameterDecorator =>
  Param('number', {
    transform: (value: string): number => {
      if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
      const message = 'Нужен номер версии: целое число от 1.';
      throw new DomainError('request.invalid', 'invalid', {}, [{ path: 'number', message }]);
    },
  });

import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblems } from './field-problems.js';

/** Ввод разбирается один раз на границе: лишнее поле — отказ, а не молчаливая потеря. */
export const inputValidation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    // По классу отвергнутого объекта находятся параметры проверки; наружу сам объект не уходит.
    validationError: { target: true, value: false },
    exceptionFactory: (errors) =>
      new DomainError('request.invalid', 'invalid', {}, fieldProblems(errors)),
  });

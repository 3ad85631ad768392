import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type ErrorCode, errorTexts } from '@zveno/contracts/error-texts.js';
import { ProblemDto } from './problem.dto.js';

/** Описывает отказы маршрута: код ответа и постоянные коды с их текстами. */
export const Refuses = (status: number, ...codes: readonly ErrorCode[]) =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiResponse({
      status,
      description: codes.map((code) => `\`${code}\` — ${errorTexts[code].ru}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );

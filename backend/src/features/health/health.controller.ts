import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../access/index.js';
import { LivenessDto } from './liveness.dto.js';
import { ReadinessDto } from './readiness.dto.js';
import { Readiness } from './readiness.js';

@Public()
@ApiTags('Состояние')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Процесс жив и отвечает. */
  @Get('live')
  live(): LivenessDto {
    return { status: 'ok' };
  }

  /** Готов ли процесс к работе, и если нет — какая часть и почему. */
  @Get('ready')
  @ApiServiceUnavailableResponse({ type: ReadinessDto, description: 'Какая-то часть не готова' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    const state = await this.readiness.read();
    if (!state.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return state;
  }
}

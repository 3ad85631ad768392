import { Controller, Get } from '@nestjs/common';
import { Public } from '../access/index.js';

@Public()
@Controller('health')
export class HealthController {
  /** Процесс жив и отвечает. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}

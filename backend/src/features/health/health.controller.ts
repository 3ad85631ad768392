import { Controller, Get } from '@nestjs/common';

@Controller('health')
export class HealthController {
  /** Процесс жив и отвечает. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}

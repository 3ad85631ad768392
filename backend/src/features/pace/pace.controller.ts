import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { PaceCatalog } from './pace-catalog.js';
import { PaceDto } from './pace.dto.js';
import { ResumePace } from './resume-pace.js';

/** Темп отправки аккаунта: пределы, остановки, тихие часы. */
@ApiTags('Темп отправки')
@Controller('sessions/:id/pace')
@Refuses(404, 'access.session-missing')
export class PaceController {
  constructor(
    private readonly catalog: PaceCatalog,
    private readonly resumePace: ResumePace,
  ) {}

  /** Сколько израсходовано, что остановлено и сколько ждёт. */
  @Get()
  readPace(@CurrentActor() actor: Actor, @Id() id: string): Promise<PaceDto> {
    return this.catalog.read(actor, id);
  }

  /** Снимает остановки раньше срока. Новый отказ Telegram остановит отправку снова. */
  @Post('resume')
  @HttpCode(200)
  @Refuses(403, 'access.needs-manager')
  async liftParks(@CurrentActor() actor: Actor, @Id() id: string): Promise<PaceDto> {
    await this.resumePace.run(actor, id);
    return this.catalog.read(actor, id);
  }
}

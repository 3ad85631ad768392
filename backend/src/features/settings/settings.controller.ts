import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { IfMatch } from '../../api/revision.js';
import { AdministratorOnly, CurrentActor, type Actor } from '../access/index.js';
import { ChangeSettings } from './change-settings.js';
import { SettingsCatalog } from './settings-catalog.js';
import { SettingsDto } from './settings.dto.js';

/** Настройки установки; только для администраторов. */
@ApiTags('Настройки')
@Controller('settings')
@AdministratorOnly()
@Refuses(403, 'access.administrator-only')
export class SettingsController {
  constructor(
    private readonly catalog: SettingsCatalog,
    private readonly changeSettings: ChangeSettings,
  ) {}

  /** Настройки установки; редакция — в `ETag`. */
  @Get()
  read(): Promise<SettingsDto> {
    return this.catalog.read();
  }

  /** Меняет названные области и поля; остальное остаётся. `null` убирает значение Telegram. */
  @Patch()
  @ApiBody({
    schema: {
      type: 'object',
      example: { installation: { timeZone: 'Asia/Yekaterinburg' }, retention: { taskDays: 30 } },
    },
  })
  @Refuses(412, 'request.stale')
  @Refuses(422, 'settings.invalid')
  @Refuses(428, 'request.revision-needed')
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() revision: number,
    @Body() change: unknown,
  ): Promise<SettingsDto> {
    await this.changeSettings.run(actor, revision, change);
    return this.catalog.read();
  }
}

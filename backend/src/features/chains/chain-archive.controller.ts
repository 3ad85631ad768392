import { Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ArchiveChain } from './archive-chain.js';
import { DeleteChain } from './delete-chain.js';
import { UnarchiveChain } from './unarchive-chain.js';

/** Конец жизни цепочки: архив, возврат из него и удаление. */
@ApiTags('Цепочки')
@Controller('chains/:id')
export class ChainArchiveController {
  constructor(
    private readonly archive: ArchiveChain,
    private readonly unarchive: UnarchiveChain,
    private readonly remove: DeleteChain,
  ) {}

  /** Отправляет цепочку в архив: новых выполнений она не начинает, начатые дойдут до конца. */
  @Post('archive')
  @HttpCode(204)
  @Refuses(403, 'access.needs-manager')
  @Refuses(404, 'access.chain-missing')
  archiveChain(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.archive.run(actor, id);
  }

  /** Возвращает цепочку из архива. */
  @Post('unarchive')
  @HttpCode(204)
  @Refuses(403, 'access.needs-manager')
  @Refuses(404, 'access.chain-missing')
  unarchiveChain(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.unarchive.run(actor, id);
  }

  /** Удаляет цепочку из архива со всеми версиями. Вернуть её нельзя. */
  @Delete()
  @HttpCode(204)
  @Refuses(403, 'access.needs-owner')
  @Refuses(404, 'access.chain-missing')
  @Refuses(409, 'chains.not-archived', 'chains.people-inside')
  deleteChain(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.remove.run(actor, id);
  }
}

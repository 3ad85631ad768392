import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PickQuery } from '../../api/pick.dto.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ContactTags } from './contact-tags.js';
import { ContactTagsDto } from './contacts.dto.js';

/** Метки собеседников для подсказок. */
@ApiTags('Собеседники')
@Controller('contact-tags')
export class ContactTagsController {
  constructor(private readonly tags: ContactTags) {}

  /** Метки собеседников тех аккаунтов, где вы оператор; частые первыми. */
  @Get()
  listContactTags(
    @CurrentActor() actor: Actor,
    @Query() query: PickQuery,
  ): Promise<ContactTagsDto> {
    return this.tags.list(actor, query);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { KnownPeopleDto, KnownPeopleQuery } from './contacts.dto.js';
import { KnownPeople } from './known-people.js';

/** Собеседники всех аккаунтов для подсказок. */
@ApiTags('Собеседники')
@Controller('known-people')
export class KnownPeopleController {
  constructor(private readonly people: KnownPeople) {}

  /** Кому можно написать: собеседники тех аккаунтов, где вы оператор; недавние первыми. */
  @Get()
  @Refuses(422, 'request.invalid')
  listKnownPeople(
    @CurrentActor() actor: Actor,
    @Query() query: KnownPeopleQuery,
  ): Promise<KnownPeopleDto> {
    return this.people.list(actor, query);
  }
}

import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ChangeContact } from './change-contact.js';
import { ContactCatalog } from './contact-catalog.js';
import {
  ChangeContactDto,
  ContactDto,
  ContactPageDto,
  ContactsQuery,
  TakeOverDto,
} from './contacts.dto.js';
import { TakeOver } from './take-over.js';

/** Собеседники аккаунта: сведения, переменные, метки, кто отвечает. */
@ApiTags('Собеседники')
@Controller('sessions/:id/contacts')
@Refuses(403, 'access.needs-operator')
@Refuses(404, 'access.session-missing', 'contacts.not-found')
export class ContactsController {
  constructor(
    private readonly catalog: ContactCatalog,
    private readonly changeContact: ChangeContact,
    private readonly takeOver: TakeOver,
  ) {}

  /** Собеседники, недавние первыми. */
  @Get()
  @Refuses(422, 'request.invalid')
  listContacts(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ContactsQuery,
  ): Promise<ContactPageDto> {
    return this.catalog.page(actor, id, query);
  }

  /** Собеседник с переменными. */
  @Get(':contactId')
  readContact(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('contactId') contactId: string,
  ): Promise<ContactDto> {
    return this.catalog.one(actor, id, contactId);
  }

  /** Правит названное, остальное не трогает. */
  @Patch(':contactId')
  @Refuses(422, 'request.invalid', 'contacts.change-invalid')
  async editContact(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('contactId') contactId: string,
    @Body() body: ChangeContactDto,
  ): Promise<ContactDto> {
    await this.changeContact.run(actor, { sessionId: id, id: contactId }, body);
    return this.catalog.one(actor, id, contactId);
  }

  /** Забирает переписку у цепочек: дальше отвечает человек. */
  @Post(':contactId/takeover')
  @HttpCode(200)
  @Refuses(422, 'request.invalid')
  async takeContact(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('contactId') contactId: string,
    @Body() { until }: TakeOverDto,
  ): Promise<ContactDto> {
    await this.takeOver.take(actor, { sessionId: id, id: contactId }, until ?? null);
    return this.catalog.one(actor, id, contactId);
  }

  /** Возвращает переписку цепочкам. */
  @Post(':contactId/release')
  @HttpCode(200)
  async releaseContact(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('contactId') contactId: string,
  ): Promise<ContactDto> {
    await this.takeOver.release(actor, { sessionId: id, id: contactId });
    return this.catalog.one(actor, id, contactId);
  }
}

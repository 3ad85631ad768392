import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ChangeContactDto } from '../contacts/index.js';
import { ChangeTestContact } from './change-test-contact.js';
import { ResetTestChat } from './reset-test-chat.js';
import { StartTestChat } from './start-test-chat.js';
import { TestChatCatalog } from './test-chat-catalog.js';
import { TestChatDto } from './test-chat.dto.js';

/** Тест-чат: ваш разговор с сохранённым черновиком. У человека с цепочкой он один, и другим он не виден. */
@ApiTags('Тест-чат')
@Controller('chains/:id/test-chat')
@Refuses(403, 'access.needs-editor')
@Refuses(404, 'access.chain-missing', 'test-chat.not-started')
export class TestChatController {
  constructor(
    private readonly catalog: TestChatCatalog,
    private readonly startChat: StartTestChat,
    private readonly reset: ResetTestChat,
    private readonly changeContact: ChangeTestContact,
  ) {}

  /** Начинает разговор заново с нынешним черновиком. Собеседник с переменными остаётся. */
  @Post()
  async startTestChat(@CurrentActor() actor: Actor, @Id() id: string): Promise<TestChatDto> {
    await this.startChat.run(actor, id);
    return this.catalog.read(actor, id);
  }

  /** Разговор: слова, выполнения, собеседник и часы. */
  @Get()
  readTestChat(@CurrentActor() actor: Actor, @Id() id: string): Promise<TestChatDto> {
    return this.catalog.read(actor, id);
  }

  /** Забывает разговор и собеседника. Нет разговора — нечего и забывать: ответ тот же. */
  @Delete()
  @HttpCode(204)
  resetTestChat(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.reset.run(actor, id);
  }

  /** Правит собеседника разговора; неназванное остаётся прежним. */
  @Patch('contact')
  @Refuses(422, 'request.invalid', 'contacts.change-invalid')
  async editTestContact(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: ChangeContactDto,
  ): Promise<TestChatDto> {
    await this.changeContact.run(actor, id, body);
    return this.catalog.read(actor, id);
  }
}

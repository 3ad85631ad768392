import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ActInTestChat } from './act-in-test-chat.js';
import { TestChatCatalog } from './test-chat-catalog.js';
import { TestChatDto, TestMessageInputDto, TestStartInputDto } from './test-chat.dto.js';

/** Действия в тест-чате. Ответ 202 — «записано»; чем кончилось, видно в разговоре и слышно в его комнате. */
@ApiTags('Тест-чат')
@Controller('chains/:id/test-chat')
@Refuses(403, 'access.needs-editor')
@Refuses(404, 'access.chain-missing', 'test-chat.not-started')
export class TestChatActionsController {
  constructor(
    private readonly act: ActInTestChat,
    private readonly catalog: TestChatCatalog,
  ) {}

  /** Пишет собеседником. Какой запуск сработал и почему никакой — в `outcome` этого слова. */
  @Post('messages')
  @HttpCode(202)
  @Refuses(422, 'request.invalid')
  async sayInTestChat(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { text }: TestMessageInputDto,
  ): Promise<TestChatDto> {
    await this.act.say(actor, id, text);
    return this.catalog.read(actor, id);
  }

  /** Начинает с запуска, который ждёт не сообщения. */
  @Post('start')
  @HttpCode(202)
  @Refuses(409, 'test-chat.no-such-trigger')
  @Refuses(422, 'request.invalid')
  async startFromTrigger(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: TestStartInputDto,
  ): Promise<TestChatDto> {
    await this.act.start(actor, id, body);
    return this.catalog.read(actor, id);
  }

  /** Прокручивает ожидание: часы разговора встают на ближайший срок. */
  @Post('skip')
  @HttpCode(202)
  @Refuses(409, 'test-chat.nothing-waits')
  async skipWaitInTestChat(@CurrentActor() actor: Actor, @Id() id: string): Promise<TestChatDto> {
    await this.act.skip(actor, id);
    return this.catalog.read(actor, id);
  }
}

import { Module } from '@nestjs/common';
import { ActInTestChat } from './act-in-test-chat.js';
import { ChangeTestContact } from './change-test-contact.js';
import { OwnTestChats } from './own-test-chats.js';
import { ResetTestChat } from './reset-test-chat.js';
import { StartTestChat } from './start-test-chat.js';
import { TestChatActionsController } from './test-chat-actions.controller.js';
import { TestChatCatalog } from './test-chat-catalog.js';
import { TestChatController } from './test-chat.controller.js';

@Module({
  controllers: [TestChatController, TestChatActionsController],
  providers: [
    ActInTestChat,
    ChangeTestContact,
    OwnTestChats,
    ResetTestChat,
    StartTestChat,
    TestChatCatalog,
  ],
})
export class TestChatModule {}

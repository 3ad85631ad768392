import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArrangeChains } from './arrange-chains.js';
import { BotSession } from './bot-session.entity.js';
import { ChangeSession } from './change-session.js';
import { CreateSession } from './create-session.js';
import { DeleteSession } from './delete-session.js';
import { PauseSession } from './pause-session.js';
import { ResumeSession } from './resume-session.js';
import { SessionCatalog } from './session-catalog.js';
import { SessionLinksController } from './session-links.controller.js';
import { SessionPauseController } from './session-pause.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SetProxy } from './set-proxy.js';

@Module({
  imports: [TypeOrmModule.forFeature([BotSession])],
  controllers: [SessionsController, SessionLinksController, SessionPauseController],
  providers: [
    ArrangeChains,
    ChangeSession,
    CreateSession,
    DeleteSession,
    PauseSession,
    ResumeSession,
    SessionCatalog,
    SetProxy,
  ],
})
export class SessionsModule {}

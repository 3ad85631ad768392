import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RateLimit } from '../api/rate-limit.js';
import { AccessModule } from '../features/access/index.js';
import { AuditModule } from '../features/audit/index.js';
import { AuthModule } from '../features/auth/index.js';
import { ChainTemplatesModule } from '../features/chain-templates/index.js';
import { ChainsModule } from '../features/chains/index.js';
import { GrantsModule } from '../features/grants/index.js';
import { HealthModule } from '../features/health/index.js';
import { LiveModule } from '../features/live/index.js';
import { ContactsModule } from '../features/contacts/index.js';
import { NodesModule } from '../features/nodes/index.js';
import { OverviewModule } from '../features/overview/index.js';
import { PaceModule } from '../features/pace/index.js';
import { PluginFramesModule } from '../features/plugin-frames/index.js';
import { PluginRoutesModule } from '../features/plugin-routes/index.js';
import { PluginsModule } from '../features/plugins/index.js';
import { PeopleModule } from '../features/people/index.js';
import { ProfileModule } from '../features/profile/index.js';
import { RegistrationModule } from '../features/registration/index.js';
import { SecretsModule } from '../features/secrets/index.js';
import { SessionsModule } from '../features/sessions/index.js';
import { SettingsModule } from '../features/settings/index.js';
import { TasksModule } from '../features/tasks/index.js';
import { TelegramAccountsModule } from '../features/telegram-login/index.js';
import { TestChatModule } from '../features/test-chat/index.js';
import { VersionsModule } from '../features/versions/index.js';
import { WebhooksModule } from '../features/webhooks/index.js';
import { ClockModule } from '../platform/clock/clock.module.js';
import { CryptoModule } from '../platform/crypto/crypto.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { HttpModule } from '../platform/http/http.module.js';
import { LogModule } from '../platform/log/log.module.js';
import { QueueModule } from '../platform/queue/queue.module.js';
import { RealtimeModule } from '../platform/realtime/realtime.module.js';
import { RedisModule } from '../platform/redis/redis.module.js';
import { TelegramLoginModule } from '../platform/telegram-login/telegram-login.module.js';
import { TelegramModule } from '../platform/telegram/telegram.module.js';
import { PluginHostModule } from '../platform/plugin-host/plugin-host.module.js';
import { ScriptModule } from '../platform/script/script.module.js';
import { NodeTypesModule } from '../runtime/node-types/node-types.module.js';
import { AccountAnswersModule } from '../runtime/account-questions/account-answers.module.js';
import { PluginReachModule } from '../runtime/plugin-reach/plugin-reach.module.js';
import { PluginSchedulesModule } from '../runtime/plugin-schedules/plugin-schedules.module.js';
import { PluginsRuntimeModule } from '../runtime/plugins/plugins-runtime.module.js';
import { RuntimeModule } from '../runtime/life/runtime.module.js';
import { AppConfig, type Role } from '../ports/app-config.js';
import { DeskModule } from '../runtime/desk/desk.module.js';
import { channelsProvider } from './channels.provider.js';
import { probesProvider } from './probes.provider.js';

/** Нужно каждому процессу, какой бы ни была его роль. */
const everywhere = [
  LogModule,
  ClockModule,
  DatabaseModule,
  RedisModule,
  QueueModule,
  RealtimeModule,
  CryptoModule,
  HttpModule,
  PluginReachModule,
  PluginHostModule,
  DeskModule,
  NodeTypesModule,
  PluginsRuntimeModule,
  TelegramModule,
  HealthModule,
];

/** Что добавляет процессу каждая роль. Без `api` процесс отвечает только о своём состоянии. */
const modulesOfRole: Readonly<Record<Role, readonly Type[]>> = {
  api: [
    AccessModule,
    AuditModule,
    AuthModule,
    RegistrationModule,
    ProfileModule,
    PeopleModule,
    GrantsModule,
    ChainsModule,
    ChainTemplatesModule,
    NodesModule,
    PluginsModule,
    PluginRoutesModule,
    PluginFramesModule,
    VersionsModule,
    WebhooksModule,
    SessionsModule,
    PaceModule,
    ContactsModule,
    OverviewModule,
    TasksModule,
    TestChatModule,
    TelegramLoginModule,
    TelegramAccountsModule,
    SettingsModule,
    SecretsModule,
    LiveModule,
  ],
  worker: [ScriptModule, RuntimeModule, AccountAnswersModule, PluginSchedulesModule],
};

@Module({})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    const forRoles = new Set(config.roles.flatMap((role) => modulesOfRole[role]));
    return {
      module: AppModule,
      global: true,
      imports: [...everywhere, ...forRoles],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: APP_GUARD, useClass: RateLimit },
        probesProvider,
        channelsProvider,
      ],
      exports: [AppConfig, probesProvider, channelsProvider],
    };
  }
}

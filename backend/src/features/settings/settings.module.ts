import { Module } from '@nestjs/common';
import { ChangeSettings } from './change-settings.js';
import { SettingsCatalog } from './settings-catalog.js';
import { SettingsController } from './settings.controller.js';

@Module({ controllers: [SettingsController], providers: [ChangeSettings, SettingsCatalog] })
export class SettingsModule {}

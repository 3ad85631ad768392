export { SettingsModule } from './settings.module.js';
export { TelegramAppModule } from './telegram-app.module.js';

export { TelegramAccountsModule } from './telegram-login.module.js';

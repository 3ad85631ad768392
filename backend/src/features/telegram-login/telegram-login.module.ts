import { Module } from '@nestjs/common';
import { PasswordsModule } from '../passwords/index.js';
import { AdvanceLogin } from './advance-login.js';
import { CancelLogin } from './cancel-login.js';
import { ConfirmPassword } from './confirm-password.js';
import { EnterCode } from './enter-code.js';
import { EnterPassword } from './enter-password.js';
import { ExportSession } from './export-session.js';
import { ImportSession } from './import-session.js';
import { LogOutSession } from './log-out-session.js';
import { LoginAttempts } from './login-attempts.js';
import { LoginCatalog } from './login-catalog.js';
import { LoginStartsController } from './login-starts.controller.js';
import { LoginStepsController } from './login-steps.controller.js';
import { QrWatches } from './qr-watches.js';
import { ResendCode } from './resend-code.js';
import { SessionStringsController } from './session-strings.controller.js';
import { SettleLogin } from './settle-login.js';
import { StartPhoneLogin } from './start-phone-login.js';
import { StartQrLogin } from './start-qr-login.js';
import { TelegramLoginController } from './telegram-login.controller.js';
import { WriteSessionString } from './write-session-string.js';

const steps = [StartPhoneLogin, StartQrLogin, EnterCode, ResendCode, EnterPassword, CancelLogin];
const strings = [ImportSession, ExportSession, ConfirmPassword, WriteSessionString];

@Module({
  imports: [PasswordsModule],
  controllers: [
    LoginStartsController,
    LoginStepsController,
    SessionStringsController,
    TelegramLoginController,
  ],
  providers: [
    ...steps,
    ...strings,
    AdvanceLogin,
    LogOutSession,
    LoginAttempts,
    LoginCatalog,
    QrWatches,
    SettleLogin,
  ],
})
export class TelegramAccountsModule {}

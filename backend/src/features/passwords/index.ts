export { GuessLimit } from './guess-limit.js';
export { PASSWORD_LONGEST, PASSWORD_SHORTEST, requireGoodPassword } from './password-rules.js';
export { Passwords } from './passwords.js';
export { PasswordsModule } from './passwords.module.js';

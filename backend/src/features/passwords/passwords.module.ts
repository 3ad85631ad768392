import { Module } from '@nestjs/common';
import { GuessLimit } from './guess-limit.js';
import { Passwords } from './passwords.js';

@Module({ providers: [GuessLimit, Passwords], exports: [GuessLimit, Passwords] })
export class PasswordsModule {}

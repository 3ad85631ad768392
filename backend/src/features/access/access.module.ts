import { Global, Module } from '@nestjs/common';
import { Access } from './access.js';

/** Права нужны каждому срезу, поэтому модуль виден всем. */
@Global()
@Module({ providers: [Access], exports: [Access] })
export class AccessModule {}

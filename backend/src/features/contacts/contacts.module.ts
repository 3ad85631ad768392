import { Module } from '@nestjs/common';
import { ChangeContact } from './change-contact.js';
import { ContactCatalog } from './contact-catalog.js';
import { ContactsController } from './contacts.controller.js';
import { TakeOver } from './take-over.js';

@Module({ controllers: [ContactsController], providers: [ChangeContact, ContactCatalog, TakeOver] })
export class ContactsModule {}

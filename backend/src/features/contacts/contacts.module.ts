import { Module } from '@nestjs/common';
import { ChangeContact } from './change-contact.js';
import { ContactCatalog } from './contact-catalog.js';
import { ContactTagsController } from './contact-tags.controller.js';
import { ContactTags } from './contact-tags.js';
import { ContactsController } from './contacts.controller.js';
import { KnownPeopleController } from './known-people.controller.js';
import { KnownPeople } from './known-people.js';
import { TakeOver } from './take-over.js';

@Module({
  controllers: [ContactsController, ContactTagsController, KnownPeopleController],
  providers: [ChangeContact, ContactCatalog, ContactTags, KnownPeople, TakeOver],
})
export class ContactsModule {}

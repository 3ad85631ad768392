export { ChangeContactDto } from './contacts.dto.js';
export { ContactMissing } from './contact-missing.js';
export { ContactsModule } from './contacts.module.js';
export { writeContactChange } from './write-contact-change.js';

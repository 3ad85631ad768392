export { ChangeContactDto } from './contacts.dto.js';
export { ContactsModule } from './contacts.module.js';

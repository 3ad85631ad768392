export type { Account, NewAccount } from './accounts/account.js';
export type { Channel } from './channels/channel.js';
export { startDataCentre, type DataCentre } from './data-centre.js';
export { MtcuteAccount, type MtcuteOptions } from './mtcute/mtcute-account.js';
export { connectPerson, signInPerson, type Person, type Seat } from './person/person.js';
export type { SessionStrings } from './session-strings.js';
export type { Policies } from './policies.js';

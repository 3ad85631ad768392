import type { Method } from '../rpc/method.js';
import { authorisationMethods } from './authorisation-methods.js';
import { channelMethods } from './channel-methods.js';
import { deleteMethods } from './delete-methods.js';
import { dialogMethods } from './dialog-methods.js';
import { editMethods } from './edit-methods.js';
import { fileMethods } from './file-methods.js';
import { helpMethods } from './help-methods.js';
import { historyMethods } from './history-methods.js';
import { loginMethods } from './login-methods.js';
import { passwordMethods } from './password-methods.js';
import { presenceMethods } from './presence-methods.js';
import { qrMethods } from './qr-methods.js';
import { reactionMethods } from './reaction-methods.js';
import { sendMethods } from './send-methods.js';
import { updateMethods } from './update-methods.js';
import { userMethods } from './user-methods.js';

/** Всё, что дата-центр умеет; на остальное он отвечает METHOD_INVALID. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [
    ...helpMethods,
    ...loginMethods,
    ...passwordMethods,
    ...qrMethods,
    ...authorisationMethods,
    ...userMethods,
    ...sendMethods,
    ...fileMethods,
    ...editMethods,
    ...deleteMethods,
    ...reactionMethods,
    ...presenceMethods,
    ...historyMethods,
    ...dialogMethods,
    ...channelMethods,
    ...updateMethods,
  ].map((each) => [each.name, each]),
);

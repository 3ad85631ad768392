import type { StoredFile } from '../files/files.js';
import { nowSeconds } from '../mail/letter.js';
import type { TlObject } from '../tl/object.js';

/** Вложение сообщения: фото или документ, лежащий в дата-центре `dcId`. */
export function mediaView(file: StoredFile, dcId: number): TlObject {
  const common = {
    id: file.id,
    accessHash: file.accessHash,
    fileReference: file.reference,
    date: nowSeconds(),
    dcId,
  };
  const size = file.bytes.length;
  if (file.kind === 'photo') {
    const sizes = [{ _: 'photoSize', type: 'x', w: 800, h: 600, size }];
    return { _: 'messageMediaPhoto', photo: { _: 'photo', ...common, sizes } };
  }
  const attributes = [{ _: 'documentAttributeFilename', fileName: file.name }];
  const { mimeType } = file;
  const document = { _: 'document', ...common, mimeType, size, attributes };
  return { _: 'messageMediaDocument', document };
}

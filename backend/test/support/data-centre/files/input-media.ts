import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import { Refusal } from '../rpc/refusal.js';
import { bytes, int, long, text, tlObject } from '../rpc/shapes.js';
import type { World } from '../world.js';
import type { StoredFile } from './files.js';

const uploaded = z.object({
  _: z.enum(['inputFile', 'inputFileBig']),
  id: long,
  parts: int,
  name: text,
});
const reference = z.object({ id: long, accessHash: long, fileReference: bytes });

export const inputMedia = z.discriminatedUnion('_', [
  z.object({ _: z.literal('inputMediaUploadedPhoto'), file: uploaded }),
  z.object({
    _: z.literal('inputMediaUploadedDocument'),
    file: uploaded,
    mimeType: text,
    attributes: z.array(tlObject),
  }),
  z.object({ _: z.literal('inputMediaPhoto'), id: reference }),
  z.object({ _: z.literal('inputMediaDocument'), id: reference }),
]);
type InputMedia = z.infer<typeof inputMedia>;

/** Файл, который назвал отправитель: только что загруженный или известный по ссылке. */
export function fileFrom(world: World, owner: Account, media: InputMedia): StoredFile {
  switch (media._) {
    case 'inputMediaUploadedPhoto':
      return world.files.store({
        kind: 'photo',
        bytes: assembled(world, owner, media.file),
        mimeType: 'image/jpeg',
        name: media.file.name,
      });
    case 'inputMediaUploadedDocument':
      return world.files.store({
        kind: 'document',
        bytes: assembled(world, owner, media.file),
        mimeType: media.mimeType,
        name: media.file.name,
      });
    case 'inputMediaPhoto':
    case 'inputMediaDocument':
      return referred(world, media.id);
  }
}

/** Файл по ссылке; устаревший `reference` — ошибка, которую клиент лечит перечитыванием. */
export function referred(world: World, named: z.infer<typeof reference>): StoredFile {
  const found = world.files.find(named.id, named.accessHash);
  if (!found) throw new Refusal('MEDIA_INVALID');
  if (!found.reference.equals(named.fileReference)) throw new Refusal('FILE_REFERENCE_EXPIRED');
  return found;
}

function assembled(world: World, owner: Account, file: z.infer<typeof uploaded>): Buffer {
  const found = world.files.assemble(owner, file.id, file.parts);
  if (!found) throw new Refusal('FILE_PARTS_INVALID');
  return found;
}

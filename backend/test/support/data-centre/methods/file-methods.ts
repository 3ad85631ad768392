import { z } from 'zod';
import { fileFrom, inputMedia, referred } from '../files/input-media.js';
import { nowSeconds } from '../mail/letter.js';
import { method, type Method } from '../rpc/method.js';
import { bytes, inputPeer, int, long } from '../rpc/shapes.js';
import { mediaView } from '../views/media-view.js';

const part = { fileId: long, filePart: int, bytes };
const location = z.object({
  _: z.enum(['inputDocumentFileLocation', 'inputPhotoFileLocation']),
  id: long,
  accessHash: long,
  fileReference: bytes,
});

/** Загрузка частями и скачивание. */
export const fileMethods: readonly Method[] = [
  method('upload.saveFilePart', part, ({ world, account, request }) => {
    world.files.savePart(account, request.fileId, request.filePart, request.bytes);
    return true;
  }),
  method('upload.saveBigFilePart', part, ({ world, account, request }) => {
    world.files.savePart(account, request.fileId, request.filePart, request.bytes);
    return true;
  }),
  method(
    'upload.getFile',
    { location, offset: long, limit: int },
    ({ world, request: { location: named, offset, limit } }) => {
      const from = Number(offset);
      return {
        _: 'upload.file',
        type: { _: 'storage.fileUnknown' },
        mtime: nowSeconds(),
        bytes: referred(world, named).bytes.subarray(from, from + limit),
      };
    },
  ),
  method(
    'messages.uploadMedia',
    { peer: inputPeer, media: inputMedia },
    ({ world, account, request }) => mediaView(fileFrom(world, account, request.media), world.dcId),
  ),
];

import { randomBytes } from 'node:crypto';
import { Api, helpers, type TelegramClient } from 'telegram';
import type { SeenFile } from './seen.js';

const partLength = 128 * 1024;

export interface Upload {
  readonly kind: 'photo' | 'document';
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** Загружает файл частями и называет его вложением. */
export async function upload(client: TelegramClient, file: Upload): Promise<Api.TypeInputMedia> {
  const fileId = helpers.returnBigInt(randomBytes(8).readBigInt64LE());
  const parts = Math.ceil(file.bytes.length / partLength);
  for (let filePart = 0; filePart < parts; filePart++) {
    const bytes = file.bytes.subarray(filePart * partLength, (filePart + 1) * partLength);
    await client.invoke(new Api.upload.SaveFilePart({ fileId, filePart, bytes }));
  }
  const named = new Api.InputFile({ id: fileId, parts, name: file.name, md5Checksum: '' });
  if (file.kind === 'photo') return new Api.InputMediaUploadedPhoto({ file: named });
  const attributes = [new Api.DocumentAttributeFilename({ fileName: file.name })];
  const { mimeType } = file;
  return new Api.InputMediaUploadedDocument({ file: named, mimeType, attributes });
}

/** Скачивает вложение целиком. */
export async function download(client: TelegramClient, { location }: SeenFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = partLength; length === partLength;) {
    const offset = helpers.returnBigInt(parts.length * partLength);
    const request = new Api.upload.GetFile({ location, offset, limit: partLength });
    const answer = await client.invoke(request);
    if (!(answer instanceof Api.upload.File)) throw new Error('Дата-центр не отдал файл');
    parts.push(answer.bytes);
    length = answer.bytes.length;
  }
  return Buffer.concat(parts);
}

// Кладёт рядом с частями сборки их сжатые копии: на лучшее сжатие у сервера при ответе времени нет.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

export async function compressParts(folder) {
  const parts = readdirSync(folder).filter((file) => /-[\w-]{8}\.(js|css)$/.test(file));
  await Promise.all(parts.map((file) => compress(path.join(folder, file))));
}

async function compress(file) {
  const content = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${file}.br`, await brotli(content, { params }));
}

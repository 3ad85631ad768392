import type { ErrorText } from '@zveno/contracts/error-text.js';

/** Почему плагин не приняли: слова для того, кто его собирал. Пределы — в `plugin-package.ts`. */
export const packageRefusals = {
  'not-archive': { ru: 'это не .zip и не .tgz', en: 'it is neither .zip nor .tgz' },
  spoilt: { ru: 'архив испорчен', en: 'the archive is damaged' },
  'spoilt-or-large': {
    ru: 'архив испорчен или распаковывается больше чем в 5 МБ',
    en: 'the archive is damaged or unpacks to more than 5 MB',
  },
  'cut-short': { ru: 'архив оборван', en: 'the archive is cut short' },
  'no-contents': { ru: 'у архива нет оглавления', en: 'the archive has no table of contents' },
  'spoilt-contents': {
    ru: 'оглавление архива испорчено',
    en: 'the table of contents of the archive is damaged',
  },
  volumes: { ru: 'архив из нескольких томов', en: 'the archive has several volumes' },
  zip64: {
    ru: 'формат zip64 не принимается: плагину хватает обычного zip',
    en: 'the zip64 format is not accepted: a plain zip is enough for a plugin',
  },
  compression: { ru: 'неизвестный способ сжатия', en: 'unknown compression method' },
  encrypted: { ru: 'файл «{name}» зашифрован', en: 'the file “{name}” is encrypted' },
  'not-file': { ru: '«{name}» — ссылка или не файл', en: '“{name}” is a link or not a file' },
  twice: { ru: 'файл «{name}» записан дважды', en: 'the file “{name}” is there twice' },
  'spoilt-file': { ru: 'файл «{name}» испорчен', en: 'the file “{name}” is damaged' },
  'other-size': {
    ru: 'файл «{name}» испорчен или распаковывается не в {size} байт, как объявлено',
    en: 'the file “{name}” is damaged or does not unpack to the declared {size} bytes',
  },
  misplaced: {
    ru: 'файл «{name}» не там, где сказано в оглавлении',
    en: 'the file “{name}” is not where the table of contents says',
  },
  'too-large': { ru: 'больше 5 МБ', en: 'more than 5 MB' },
  'too-many-files': { ru: 'больше {most} файлов', en: 'more than {most} files' },
  'too-much': {
    ru: 'больше {most} файлов или больше 5 МБ',
    en: 'more than {most} files or more than 5 MB',
  },
  'no-file': { ru: 'нет файла {name}', en: 'there is no file {name}' },
  'no-main': { ru: 'нет файла {name} из поля main', en: 'there is no file {name} named in main' },
  'bad-name': {
    ru: 'недопустимое имя файла «{name}»',
    en: 'the file name “{name}” is not allowed',
  },
  'case-twins': {
    ru: 'имена файлов различаются только регистром',
    en: 'some file names differ only in case',
  },
  'file-and-folder': {
    ru: '«{name}» — и файл, и папка',
    en: '“{name}” is both a file and a folder',
  },
  link: {
    ru: '«{name}» — ссылка: в плагине они запрещены',
    en: '“{name}” is a link: a plugin must not have any',
  },
  'not-json': { ru: '{name} — не JSON', en: '{name} is not JSON' },
  manifest: { ru: '{name}, поле «{place}»: {issue}', en: '{name}, field “{place}”: {issue}' },
  taken: {
    ru: 'имя «{name}» занято другим плагином',
    en: 'the name “{name}” belongs to another plugin',
  },
} as const satisfies Record<string, ErrorText>;

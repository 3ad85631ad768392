import type { Localized } from '@zveno/contracts/localized.js';
import type { ErrorCode } from 'yaml';

/** Ошибки чтения YAML по коду библиотеки: слова после места в тексте. */
const texts: Readonly<Partial<Record<ErrorCode, Localized>>> = {
  ALIAS_PROPS: {
    ru: 'у ссылки не может быть метки или типа.',
    en: 'a reference cannot have an anchor or a tag.',
  },
  BAD_COLLECTION_TYPE: {
    ru: 'тип не подходит к списку или набору полей.',
    en: 'the tag does not fit a list or a set of fields.',
  },
  BAD_DIRECTIVE: {
    ru: 'неизвестная директива: уберите строку, которая начинается с %.',
    en: 'unknown directive: remove the line that starts with %.',
  },
  BAD_DQ_ESCAPE: {
    ru: 'недопустимая последовательность после обратной черты в кавычках.',
    en: 'a wrong sequence after a backslash in quotes.',
  },
  BAD_INDENT: {
    ru: 'неверный отступ или не закрыта скобка.',
    en: 'wrong indentation or a bracket is not closed.',
  },
  BAD_PROP_ORDER: {
    ru: 'метка и тип стоят не на своём месте.',
    en: 'an anchor and a tag are out of place.',
  },
  BAD_SCALAR_START: {
    ru: 'текст с такого знака надо взять в кавычки.',
    en: 'text that starts with this character must be in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ru: 'лишнее двоеточие: текст с двоеточием берут в кавычки.',
    en: 'an extra colon: text with a colon must be in quotes.',
  },
  BLOCK_IN_FLOW: {
    ru: 'внутри скобок нельзя писать список или поля с отступами.',
    en: 'an indented list or fields cannot stand inside brackets.',
  },
  KEY_OVER_1024_CHARS: {
    ru: 'имя поля длиннее 1024 знаков.',
    en: 'the field name is longer than 1024 characters.',
  },
  MISSING_CHAR: {
    ru: 'не хватает закрывающей кавычки, скобки, двоеточия или пробела.',
    en: 'a closing quote, a bracket, a colon or a space is missing.',
  },
  MULTILINE_IMPLICIT_KEY: {
    ru: 'имя поля должно стоять на одной строке.',
    en: 'a field name must stand on one line.',
  },
  MULTIPLE_DOCS: {
    ru: 'в файле несколько документов: оставьте один.',
    en: 'the file has several documents: leave one.',
  },
  NON_STRING_KEY: { ru: 'имя поля должно быть текстом.', en: 'a field name must be text.' },
  RESOURCE_EXHAUSTION: {
    ru: 'вложенность слишком глубокая: упростите документ.',
    en: 'nested too deep: make the document simpler.',
  },
  TAB_AS_INDENT: {
    ru: 'отступ табуляцией: замените её пробелами.',
    en: 'indented with a tab: replace it with spaces.',
  },
  TAG_RESOLVE_FAILED: {
    ru: 'типы YAML (!…) не поддерживаются: уберите тип.',
    en: 'YAML tags (!…) are not supported: remove the tag.',
  },
  UNEXPECTED_TOKEN: {
    ru: 'здесь этого знака быть не может.',
    en: 'this character cannot stand here.',
  },
};

export function yamlErrorText(code: ErrorCode): Localized {
  return (
    texts[code] ?? { ru: 'текст не читается как YAML.', en: 'the text cannot be read as YAML.' }
  );
}

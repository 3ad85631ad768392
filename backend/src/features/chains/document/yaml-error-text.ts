import type { ErrorCode } from 'yaml';

/** Русские тексты ошибок чтения YAML по коду библиотеки. */
const texts: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'у ссылки не может быть метки или типа.',
  BAD_COLLECTION_TYPE: 'тип не подходит к списку или набору полей.',
  BAD_DIRECTIVE: 'неизвестная директива. Уберите строку, которая начинается с %.',
  BAD_DQ_ESCAPE: 'недопустимая последовательность после обратной черты в кавычках.',
  BAD_INDENT: 'неверный отступ или не закрыта скобка.',
  BAD_PROP_ORDER: 'метка и тип стоят не на своём месте.',
  BAD_SCALAR_START: 'текст с такого знака надо взять в кавычки.',
  BLOCK_AS_IMPLICIT_KEY: 'лишнее двоеточие: текст с двоеточием берут в кавычки.',
  BLOCK_IN_FLOW: 'внутри скобок нельзя писать список или поля с отступами.',
  KEY_OVER_1024_CHARS: 'имя поля длиннее 1024 знаков.',
  MISSING_CHAR: 'не хватает закрывающей кавычки, скобки, двоеточия или пробела.',
  MULTILINE_IMPLICIT_KEY: 'имя поля должно стоять на одной строке.',
  MULTIPLE_DOCS: 'в файле несколько документов. Оставьте один.',
  NON_STRING_KEY: 'имя поля должно быть текстом.',
  RESOURCE_EXHAUSTION: 'вложенность слишком глубокая. Упростите документ.',
  TAB_AS_INDENT: 'отступ табуляцией. Замените её пробелами.',
  TAG_RESOLVE_FAILED: 'типы YAML (!…) не поддерживаются. Уберите тип.',
  UNEXPECTED_TOKEN: 'здесь этого знака быть не может.',
};

export function yamlErrorText(code: ErrorCode): string {
  return texts[code] ?? 'текст не читается как YAML.';
}

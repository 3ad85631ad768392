import 'reflect-metadata';
import { formatRule } from '@zveno/contracts/format-rule.js';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  getMetadataStorage,
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { fieldProblems } from './field-problems.js';
import { fieldText } from './field-texts.js';

class Everything {
  @IsString() text = 1;
  @IsNotEmpty() empty = '';
  @IsEmail() mail = 'x';
  @IsUUID() id = 'x';
  @IsInt() whole = 0.5;
  @IsBoolean() flag = 'x';
  @IsArray() rows = 'x';
  @IsObject() fields = 'x';
  @IsIn(['a', 'b']) oneOf = 'x';
  @Min(5) small = 1;
  @Max(5) large = 9;
  @Length(2, 3) length = 'x';
  @MinLength(5) short = 'x';
  @MaxLength(1) long = 'xx';
  @ArrayNotEmpty() none = [];
  @ArrayMaxSize(1) many = [1, 2];
  @ArrayUnique() twice = [1, 1];
  @Matches(/^a$/, { message: formatRule('нужна буква а', 'the letter a is needed') }) own = 'x';
  @Matches(/^a$/) bare = 'x';
  @IsDate() when = 'x';
}

describe(fieldProblems.name, () => {
  it('каждое замечание — предложение на обоих языках, своё слово важнее общего', () => {
    const problems = fieldProblems(validateSync(new Everything()));

    const said = Object.fromEntries(problems.map(({ path, message, en }) => [path, [message, en]]));
    expect(Object.keys(said)).toHaveLength(Object.keys(new Everything()).length);
    for (const [message, en] of Object.values(said)) {
      expect(message).toMatch(/^[А-ЯЁ].*\.$/s);
      expect(en).toMatch(/^[A-Z\d][^А-яЁё]*\.$/s);
    }
    expect(said).toMatchObject({
      id: ['Нужен идентификатор UUID.', 'A UUID is needed.'],
      oneOf: ['Допустимые значения: a, b.', 'Allowed values: a, b.'],
      length: ['От 2 до 3 знаков.', '2 to 3 characters.'],
      own: ['Нужна буква а.', 'The letter a is needed.'],
      bare: ['Такое значение не подходит.', 'Such a value does not fit.'],
    });
  });

  it('о поле, которого нет, сказано именно это', () => {
    class Wanted {
      @ArrayMaxSize(50) names: unknown;
    }

    const [problem] = fieldProblems(validateSync(new Wanted()));

    expect(problem).toMatchObject({ message: 'Поле обязательно.', en: 'The field is required.' });
  });

  it('общие слова есть у каждой проверки, кроме тех, что пишутся только со своими', () => {
    const names = getMetadataStorage()
      .getTargetValidationMetadatas(Everything, '', true, false)
      .map(({ name }) => name ?? '');

    const without = names.filter((name) => fieldText(name, [], '').en.startsWith('such a value'));
    expect(without).toEqual(['matches', 'matches', 'isDate']);
  });
});

import { formatRule } from '@zveno/contracts/format-rule.js';
import { IsString, Length, Matches } from 'class-validator';

/** Новое значение секрета. */
export class ReplaceSecretDto {
  /** Ключ, пароль или токен; обратно не выдаётся. */
  @IsString()
  @Length(1, 8_000)
  value: string;
}

/** Новый секрет. */
export class CreateSecretDto extends ReplaceSecretDto {
  /** Имя, которым секрет называют узлы. */
  @IsString()
  @Length(1, 80)
  @Matches(/^\S(.*\S)?$/, {
    message: formatRule(
      'имя не может начинаться и кончаться пробелом',
      'a name cannot start or end with a space',
    ),
  })
  name: string;
}

/** Секрет, как его можно показать. */
export class SecretDto {
  id: string;
  name: string;
  /** Последние знаки длинного значения — чтобы узнать его; у короткого пусто. */
  hint: string;
  createdAt: Date;
  updatedAt: Date;
}

/** Ваши секреты по имени. */
export class SecretsDto {
  items: SecretDto[];
}

/** Имя секрета. */
export class SecretNameDto {
  name: string;
  /** Секрет ваш: завести и заменить его можете вы сами. */
  own: boolean;
}

/** Имена секретов владельца цепочки. */
export class SecretNamesDto {
  items: SecretNameDto[];
}

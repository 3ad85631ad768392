import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Подсказки к полю: что уже набрано и сколько показать. */
export class PickQuery {
  /** Часть имени; регистр не важен. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;

  /** Сколько вернуть, от 1 до 50. */
  @ApiProperty({ required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;
}

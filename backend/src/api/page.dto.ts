import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Страница списка: сколько и после какого места. */
export class PageQuery {
  /** Сколько записей вернуть, от 1 до 100. */
  @ApiProperty({ required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  /** Место, на котором кончилась прошлая страница: значение `next` из её ответа. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}

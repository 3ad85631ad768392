import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Как зовут людей: плагину довольно имени, почты он не видит. */
@Injectable()
export class PersonNames {
  constructor(private readonly database: DataSource) {}

  async of(userId: string): Promise<string> {
    const [row] = await this.database.query<{ name: string }[]>(
      'select name from users where id = $1',
      [userId],
    );
    return row?.name ?? '';
  }
}

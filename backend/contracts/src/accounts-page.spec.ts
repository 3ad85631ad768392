import { readFile } from 'node:fs/promises';
import { sessionReasons } from './session-state.js';

const page = new URL('../../../docs/operations/accounts.md', import.meta.url);

describe('страница об аккаунтах', () => {
  it('объясняет каждую причину состояния и не знает лишних', async () => {
    const text = await readFile(page, 'utf8');

    const explained = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);

    expect(explained.toSorted()).toEqual(Object.keys(sessionReasons).toSorted());
  });
});

import { AccountKv } from './account-kv.js';

const bytes = (text: string) => Buffer.from(text);

describe(AccountKv.name, () => {
  it('застывшее место не меняется: записывается то, каким оно было', () => {
    const kv = new AccountKv();
    kv.set('pts', bytes('7'));

    kv.freeze();
    kv.set('pts', bytes('57'));
    kv.delete('pts');

    expect(kv.take()).toEqual([{ key: 'pts', value: bytes('7') }]);
    expect(kv.get('pts')).toEqual(bytes('7'));
  });
});

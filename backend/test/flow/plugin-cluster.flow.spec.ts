import { expectWithin } from '../support/machine-pace.js';
import { pluginFiles, zip } from '../support/plugin-archives.js';
import { PluginCluster } from '../support/plugin-cluster.js';
import { aNode, pluginBecomes, rights } from '../support/plugin-folder.js';

const twoSeconds = 2_000;
const nothing = rights();
const version = (name: string, rest: object = {}) =>
  zip(pluginFiles('shop', rest, aNode('who', `\`${name} \${process.pid}\``)));

describe('плагин у двух исполнителей', () => {
  let cluster: PluginCluster;
  beforeAll(async () => {
    cluster = await PluginCluster.open();
    await cluster.start();
  });
  afterAll(() => cluster.close());

  const hashOf = (body: unknown) => (body as { hash: string }).hash;
  const plugin = () => pluginBecomes(cluster.stand.owner, 'shop', (it) => it !== undefined);
  const versionsOf = (answers: readonly string[]) =>
    [...new Set(answers.map((answer) => answer.split(' ')[0]))].sort();

  it('включённый доходит до обоих за две секунды, и отвечают оба', async () => {
    const asked = { network: ['api.example.org'] };
    await cluster.upload(version('первая', { permissions: asked })).expect(201);
    expect(await cluster.served()).toEqual([[], []]);

    const { body } = await cluster.stand.owner
      .post('/plugins/shop/enable', { permissions: rights(asked) })
      .expect(200);

    await expectWithin(twoSeconds, await cluster.bothServe(hashOf(body)));
    await cluster.publish();
    await cluster.bothAnswer('первая');
    expect(versionsOf(await cluster.askBoth())).toEqual(['первая']);
  });

  it('новая версия доходит до обоих за две секунды; прежней не остаётся нигде', async () => {
    const { body } = await cluster.upload(version('вторая', { version: '2.0.0' })).expect(201);

    await expectWithin(twoSeconds, await cluster.bothServe(hashOf(body)));
    expect(versionsOf(await cluster.askBoth())).toEqual(['вторая']);
  });

  it('версия, не прошедшая проверку запуском, не мешает прежней отвечать у обоих', async () => {
    const before = await cluster.served();
    const broken = zip(pluginFiles('shop', { version: '3.0.0' }, 'throw new Error("нет ключа");'));
    const asked: Promise<string>[] = [];

    await cluster.upload(broken).expect(201);
    while ((await plugin())?.reason === null) asked.push(cluster.ask());

    expect(await plugin()).toMatchObject({
      state: 'on',
      version: '2.0.0',
      reason: { ru: expect.stringMatching(/3\.0\.0.*нет ключа/) },
    });
    expect(versionsOf([...(await Promise.all(asked)), ...(await cluster.askBoth())])).toEqual([
      'вторая',
    ]);
    // Отвергнутый код исчезает, когда кончится его поток.
    await cluster.bothServe(before[0]?.[0]);
    expect(await cluster.served()).toEqual(before);
  });

  it('возврат к прежней версии её архивом доходит до обоих за две секунды', async () => {
    const { body } = await cluster.upload(version('первая')).expect(201);

    await expectWithin(twoSeconds, await cluster.bothServe(hashOf(body)));
    expect(versionsOf(await cluster.askBoth())).toEqual(['первая']);
  });

  it('выключенный уходит у обоих за две секунды, включённый возвращается', async () => {
    const { owner } = cluster.stand;
    await owner.post('/plugins/shop/disable').expect(200);
    await expectWithin(twoSeconds, await cluster.bothServe());
    expect(await cluster.ask()).toBe('нет');

    const { body } = await owner.post('/plugins/shop/enable', { permissions: nothing }).expect(200);
    await expectWithin(twoSeconds, await cluster.bothServe(hashOf(body)));
    await cluster.bothAnswer('первая');
    expect(versionsOf(await cluster.askBoth())).toEqual(['первая']);
  });

  it('кнопка «удалить» не оставляет кода ни у одного', async () => {
    await cluster.stand.owner.delete('/plugins/shop').expect(204);
    await expectWithin(twoSeconds, await cluster.bothServe());
  });
});

import { aChain } from '@zveno/engine/testing/a-chain.js';
import { TurnStand } from '../../../test/support/turn-stand.js';
import { ChainLibrary } from './chain-library.js';

const answering = (text: string) =>
  aChain().with('start', 'message').with('say', 'send', { text, typing: 'off' }).build();

describe(ChainLibrary.name, () => {
  let stand: TurnStand;

  beforeEach(async () => {
    stand = await TurnStand.open();
  });
  afterEach(async () => {
    await stand.close();
  });

  const changed = async (chainId: string) => {
    await stand.rows(`select pg_notify('chain_changed', $1)`, [chainId]);
    await stand.heard(chainId);
  };

  it('весть о цепочке посреди подготовки хода не оставляет его без ответа', async () => {
    const [known, fresh] = [
      await stand.publish(answering('знакомая')),
      await stand.publish(answering('новая')),
    ];
    const [first, second] = [
      await stand.account(known.chainId),
      await stand.account(fresh.chainId),
    ];
    await stand.say(first, stand.message('раз'));
    const thaw = await stand.freeze('chain_versions');

    const said = Promise.all([
      stand.say(first, stand.message('два')),
      stand.say(second, stand.message('три', '502')),
    ]);
    await stand.stuck();
    await changed(known.chainId);
    await thaw();
    await said;

    expect(stand.texts()).toEqual(['знакомая', 'знакомая', 'новая']);
  });

  it('прочитанное до вести не запоминается: следующий ход читает заново', async () => {
    const [before, after] = [
      await stand.publish(answering('прежняя')),
      await stand.publish(answering('нынешняя')),
    ];
    const lane = await stand.account(before.chainId);
    const thaw = await stand.freeze('chain_versions');
    const said = stand.say(lane, stand.message('раз'));
    await stand.stuck();
    await stand.rows('update chain_sessions set chain_id = $1 where session_id = $2', [
      after.chainId,
      lane.sessionId,
    ]);
    await changed(before.chainId);
    await thaw();
    await said;

    await stand.say(lane, stand.message('два'));

    expect(stand.texts()).toEqual(['прежняя', 'нынешняя']);
  });
});

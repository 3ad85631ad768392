import { nowSeconds } from '../mail/letter.js';
import { openMethod, type Method } from '../rpc/method.js';
import type { TlObject } from '../tl/object.js';
import type { World } from '../world.js';

/** Настройки, о которых клиент спрашивает первым делом. */
export const helpMethods: readonly Method[] = [
  openMethod('help.getConfig', {}, ({ world }) => config(world)),
  openMethod('help.getNearestDc', {}, ({ world }) => ({
    _: 'nearestDc',
    country: 'RU',
    thisDc: world.dcId,
    nearestDc: world.dcId,
  })),
  openMethod('help.getAppConfig', {}, () => ({
    _: 'help.appConfig',
    hash: 1,
    config: { _: 'jsonObject', value: [] },
  })),
];

function config(world: World): TlObject {
  const { host, port } = world.address;
  return {
    _: 'config',
    date: nowSeconds(),
    expires: nowSeconds() + 3600,
    testMode: false,
    thisDc: world.dcId,
    dcOptions: [{ _: 'dcOption', id: world.dcId, ipAddress: host, port }],
    dcTxtDomainName: '',
    meUrlPrefix: 'https://t.me/',
    webfileDcId: world.dcId,
    ...limits,
  };
}

/** Числа из настоящих настроек; платформа на них не опирается, но слой требует. */
const limits = {
  chatSizeMax: 200,
  megagroupSizeMax: 200_000,
  forwardedCountMax: 100,
  onlineUpdatePeriodMs: 210_000,
  offlineBlurTimeoutMs: 5000,
  offlineIdleTimeoutMs: 30_000,
  onlineCloudTimeoutMs: 300_000,
  notifyCloudDelayMs: 30_000,
  notifyDefaultDelayMs: 1500,
  pushChatPeriodMs: 60_000,
  pushChatLimit: 2,
  editTimeLimit: 172_800,
  revokeTimeLimit: 2_147_483_647,
  revokePmTimeLimit: 2_147_483_647,
  ratingEDecay: 2_419_200,
  stickersRecentLimit: 200,
  channelsReadMediaPeriod: 604_800,
  callReceiveTimeoutMs: 20_000,
  callRingTimeoutMs: 90_000,
  callConnectTimeoutMs: 30_000,
  callPacketTimeoutMs: 10_000,
  captionLengthMax: 1024,
  messageLengthMax: 4096,
} as const;

import type { Account, NewAccount } from './accounts/account.js';
import type { Channel } from './channels/channel.js';
import type { NewGroup } from './channels/channels.js';
import { RsaKey, type RsaPublic } from './crypto/rsa-key.js';
import type { Faults } from './faults/faults.js';
import type { Ledger } from './ledger.js';
import { Listener } from './listener.js';
import { acceptQr } from './login/accept-qr.js';
import type { Codes } from './login/codes.js';
import { channelUpdate } from './methods/channel-methods.js';
import { usualPolicies, type Policies } from './policies.js';
import type { AuthKey, Holding } from './session/auth-key.js';
import { authorise, type SessionStrings } from './session-strings.js';
import { World } from './world.js';

/** Номер единственного дата-центра: в нём живут все. */
const dcId = 2;

/** Где дата-центр слушает и каким ключом представляется. */
export interface Address {
  readonly dcId: number;
  readonly host: string;
  readonly port: number;
  readonly publicKeyPem: string;
  readonly rsa: RsaPublic;
}

/**
 * Дата-центр MTProto 2.0 на петлевом интерфейсе: настоящий протокол, свои аккаунты и управляемые
 * неприятности. Всё состояние — в памяти, у каждого экземпляра своё.
 */
export class DataCentre {
  private constructor(
    private readonly world: World,
    private readonly listener: Listener,
    readonly address: Address,
  ) {}

  static async start(policies: Partial<Policies>): Promise<DataCentre> {
    const world = new World({ ...usualPolicies, ...policies }, dcId);
    const rsa = await RsaKey.ready();
    const listener = new Listener(world, rsa);
    const { host } = world.address;
    const port = await listener.listen(host);
    world.address = { host, port };
    const { open } = rsa;
    const address = { dcId, host, port, publicKeyPem: open.pem, rsa: open };
    return new DataCentre(world, listener, address);
  }

  /** Менять можно на ходу. */
  get policies(): Policies {
    return this.world.policies;
  }

  get codes(): Codes {
    return this.world.codes;
  }

  get faults(): Faults {
    return this.world.faults;
  }

  get ledger(): Ledger {
    return this.world.ledger;
  }

  /** Ошибки самого дата-центра и просьбы, которых он не умеет: в исправном прогоне пусто. */
  get problems(): readonly unknown[] {
    return this.world.problems;
  }

  createAccount(account: NewAccount): Account {
    return this.world.accounts.create(account);
  }

  /** Супергруппа; участники узнают о ней сразу. */
  createGroup(group: NewGroup): Channel {
    const channel = this.world.channels.create(group);
    for (const member of channel.members) {
      this.world.delivery.push(member, { update: channelUpdate(channel), about: [channel] });
    }
    return channel;
  }

  /** Новый вход в аккаунт без обряда: готовые строки сессий всех видов. */
  authorise(account: Account): SessionStrings {
    return authorise(this.world, account);
  }

  /** Человек отсканировал QR своим Telegram: `token` — из `tg://login?token=…` (base64url). Отдаёт ждавший ключ. */
  acceptQr(account: Account, token: string): AuthKey {
    return acceptQr(this.world, account, Buffer.from(token, 'base64url'));
  }

  /** Рвёт все соединения аккаунта. */
  cut(account: Account): void {
    this.world.lockOuts.cut(account);
  }

  /** Рвёт и не пускает обратно, пока не позвать возвращённую функцию. */
  lockOut(account: Account): () => void {
    return this.world.lockOuts.lockOut(account);
  }

  /** Следующие `times` сообщений аккаунта получат ошибку транспорта, как −429 за частые соединения. */
  refuseTransport(account: Account, code = -429, times = 1): void {
    this.world.lockOuts.refuse(account, code, times);
  }

  /** Открытые соединения аккаунта немеют, не закрываясь; возвращённая функция оживляет их. */
  stall(account: Account): () => void {
    return this.world.lockOuts.stall(account);
  }

  /** Следующие `count` обновлений аккаунту пропадают молча: остаётся дыра в pts. */
  dropUpdates(account: Account, count: number): void {
    this.world.delivery.drop(account, count);
  }

  /** Меняет соль всех ключей аккаунта: клиент узнает об этом на следующем же сообщении. */
  changeSalt(account: Account): void {
    for (const key of this.keysOf(account)) key.salt += 1n;
  }

  /** Отзывает все входы аккаунта: любой вызов с них кончится этой ошибкой. */
  revoke(account: Account, error = 'SESSION_REVOKED'): void {
    for (const key of this.keysOf(account)) {
      key.refusal = error;
      this.world.authorisations.signOut(key);
    }
  }

  /** Забывает ключи аккаунта совсем: клиент получит ошибку транспорта −404. */
  forgetKeys(account: Account): void {
    for (const key of this.keysOf(account)) {
      this.world.authorisations.signOut(key);
      this.world.keys.forget(key);
      key.cut();
    }
  }

  keysOf(account: Account): AuthKey[] {
    return this.world.authorisations.keysOf(account);
  }

  /** Кто и когда держал ключ: открытые и закрытые соединения по порядку. См. и сам `AuthKey`. */
  connections(key: AuthKey): readonly Holding[] {
    return key.holdings;
  }

  /** Ждёт условия, проверяя его при каждом событии дата-центра; через `deadline` мс — ошибка. */
  waitFor(predicate: () => boolean, deadline = 10_000, what?: string): Promise<void> {
    return this.world.changes.waitFor(predicate, deadline, what);
  }

  async stop(): Promise<void> {
    await this.listener.close();
  }
}

/** Поднимает дата-центр на свободном порту; `policies` — отличия от обычного поведения. */
export function startDataCentre(policies: Partial<Policies> = {}): Promise<DataCentre> {
  return DataCentre.start(policies);
}

import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Block = readonly [Address, number];

const block = (text: string): Block => ipaddr.parseCIDR(text);

/** Открытый мир IPv6 — только эта часть: остальное служебное или ещё не роздано. */
const worldV6 = block('2000::/3');
/** Служебное, чего ipaddr.js не называет: испытания сетей, ORCHID и обмен, примеры в документах. */
const special = [
  '192.88.99.0/24',
  '198.18.0.0/15',
  '2001::/23',
  '2002::/16',
  '2001:db8::/32',
  '3fff::/20',
].map(block);

/** Порты почты, FTP, X11 и прочих протоколов, которые примут строки HTTP за свои команды (список стандарта Fetch). */
const badPorts = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10080,
]);

/** Адрес из открытого интернета: не частный, не местный, не служебный и не IPv4, завёрнутый в IPv6. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv6' && !within(address, worldV6)) return false;
  return !special.some((it) => within(address, it));
}

export function isRefusedPort(port: string): boolean {
  return port === '0' || badPorts.has(Number(port));
}

/** Частные цели, которые открыл администратор: имена, адреса и сети. */
export class OpenTargets {
  private readonly names: ReadonlySet<string>;
  private readonly blocks: readonly Block[];

  constructor(targets: readonly string[]) {
    const blocks = targets.filter((it) => ipaddr.isValidCIDR(it)).map(block);
    const single = targets
      .filter((it) => ipaddr.isValid(it))
      .map((it) => onlyOne(ipaddr.parse(it)));
    this.blocks = [...blocks, ...single];
    this.names = new Set(targets.map((it) => it.toLowerCase()));
  }

  /** Пускает ли по имени: тогда открыт любой его адрес. */
  includesName(host: string): boolean {
    return this.names.has(host.toLowerCase());
  }

  admits(text: string): boolean {
    if (isPublicAddress(text)) return true;
    return ipaddr.isValid(text) && this.blocks.some((it) => within(ipaddr.parse(text), it));
  }
}

function within(address: Address, [base, bits]: Block): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}

function onlyOne(address: Address): Block {
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

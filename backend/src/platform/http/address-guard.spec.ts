import { isPublicAddress, isRefusedPort, OpenTargets } from './address-guard.js';

describe(isPublicAddress.name, () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '2001:4860:4860::8888',
  ])('открытый мир: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['петля', '127.0.0.1'],
    ['петля', '127.255.255.254'],
    ['петля IPv6', '::1'],
    ['частный', '10.1.2.3'],
    ['частный', '172.16.0.1'],
    ['частный', '192.168.1.1'],
    ['метаданные облака', '169.254.169.254'],
    ['местный IPv6', 'fe80::1'],
    ['частный IPv6', 'fd00:ec2::254'],
    ['устаревший местный IPv6', 'fec0::1'],
    ['общий адрес провайдера', '100.64.0.1'],
    ['групповой', '224.0.0.1'],
    ['групповой IPv6', 'ff02::1'],
    ['«этот узел»', '0.0.0.0'],
    ['«этот узел» IPv6', '::'],
    ['широковещательный', '255.255.255.255'],
    ['зарезервированный', '240.0.0.1'],
    ['служебный IETF', '192.0.0.1'],
    ['пример в документах', '203.0.113.5'],
    ['пример в документах IPv6', '2001:db8::1'],
    ['пример в документах IPv6', '3fff::1'],
    ['испытания сетей', '198.18.0.1'],
    ['IPv4 внутри IPv6', '::ffff:127.0.0.1'],
    ['открытый IPv4 внутри IPv6', '::ffff:8.8.8.8'],
    ['совместимый IPv6', '::7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['ORCHID', '2001:20::1'],
    ['отброс', '100::1'],
    ['не адрес', 'localhost'],
    ['пусто', ''],
  ])('закрыт %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe(OpenTargets.name, () => {
  const targets = new OpenTargets(['10.1.0.0/16', 'fd00::/8', '192.168.0.7', 'CRM.local']);

  it.each(['10.1.2.3', 'fd12::1', '192.168.0.7', '8.8.8.8'])('пускает %s', (address) => {
    expect(targets.admits(address)).toBe(true);
  });

  it.each(['10.2.0.1', '192.168.0.8', 'fe80::1', '127.0.0.1'])('не пускает %s', (address) => {
    expect(targets.admits(address)).toBe(false);
  });

  it('имя узнаёт без учёта регистра и только целиком', () => {
    expect(targets.includesName('crm.LOCAL')).toBe(true);
    expect(targets.includesName('evil-crm.local')).toBe(false);
  });
});

describe(isRefusedPort.name, () => {
  it('почта и FTP — нет, обычный и любой свободный — да', () => {
    expect(['25', '21', '6000', '0'].map((port) => isRefusedPort(port))).not.toContain(false);
    expect(['', '80', '8080', '3000'].map((port) => isRefusedPort(port))).not.toContain(true);
  });
});

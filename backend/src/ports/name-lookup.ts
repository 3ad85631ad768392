/** Разрешение имён в адреса. */
export abstract class NameLookup {
  /** Адреса имени, IPv4 и IPv6; бросает, если имени нет. */
  abstract addresses(host: string): Promise<readonly string[]>;
}

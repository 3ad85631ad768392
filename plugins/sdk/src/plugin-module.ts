/** Части плагина в виде Nest: их собирает поток плагина. */
export interface PluginModule {
  /** Классы с методами `@ChainNode`, `@Command`, `@BeforeMessage`, `@Route` … и их помощники. */
  readonly providers?: readonly (abstract new (...parts: never[]) => object)[];
}

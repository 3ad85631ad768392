import type { Channel } from './channel.js';

/** Каналы связи этой установки; какие есть, решает сборка приложения. */
export abstract class Channels {
  abstract readonly telegram?: Channel;
  abstract readonly console?: Channel;
}

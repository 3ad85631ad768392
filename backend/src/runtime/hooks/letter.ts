import type { Lane } from '../ownership/lane.js';
import type { ChatFact } from '../play/put-aside.js';

/** Отложенная строка в памяти владельца дорожки. */
export interface Letter<Fact extends ChatFact = ChatFact> {
  readonly id: number;
  readonly lane: Lane;
  readonly fact: Fact;
}

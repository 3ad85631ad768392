import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Letter } from '../mail/letter.js';
import { nowSeconds } from '../mail/letter.js';
import type { TlObject } from '../tl/object.js';
import { peerOf } from './peer-view.js';

const shown = z.object({ emoticon: z.string().optional(), documentId: z.bigint().optional() });

/** Итог реакций на письмо и кто их поставил. */
export function reactionsView(letter: Letter, viewer: Account): TlObject {
  const all = [...letter.reactions].flatMap(([by, reactions]) =>
    reactions.map((reaction) => ({ by, reaction, face: faceOf(reaction) })),
  );
  const faces = [...new Set(all.map((each) => each.face))];
  return {
    _: 'messageReactions',
    canSeeList: true,
    results: faces.flatMap((face) => {
      const same = all.filter((each) => each.face === face);
      const mine = same.some((each) => each.by === viewer);
      return same.slice(0, 1).map(({ reaction }) => ({
        _: 'reactionCount',
        reaction,
        count: same.length,
        ...(mine ? { chosenOrder: 1 } : {}),
      }));
    }),
    recentReactions: all.map(({ by, reaction }) => ({
      _: 'messagePeerReaction',
      my: by === viewer,
      peerId: peerOf(by),
      date: nowSeconds(),
      reaction,
    })),
  };
}

/** Реакции сравниваются по лицу: обычные — по значку, свои — по номеру документа. */
function faceOf(reaction: TlObject): string {
  const { emoticon, documentId } = shown.parse(reaction);
  return emoticon ?? String(documentId);
}

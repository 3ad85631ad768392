import type { ContentKind } from '@zveno/contracts/engine-event.js';
import type { tl } from '@mtcute/core';

type Attribute = tl.TypeDocumentAttribute;

/** Что за содержимое у сообщения; альбом приходит отдельными сообщениями с общим номером. */
export function contentOf({ media, groupedId }: tl.RawMessage): ContentKind {
  if (groupedId) return 'album';
  switch (media?._) {
    case undefined:
    case 'messageMediaEmpty':
    case 'messageMediaWebPage':
      return 'text';
    case 'messageMediaPhoto':
      return 'photo';
    case 'messageMediaDocument':
      return documentKind(media);
    case 'messageMediaGeo':
    case 'messageMediaGeoLive':
    case 'messageMediaVenue':
      return 'location';
    case 'messageMediaContact':
      return 'contact';
    case 'messageMediaPoll':
      return 'poll';
    default:
      return 'other';
  }
}

function documentKind(media: tl.RawMessageMediaDocument): ContentKind {
  if (media.document?._ !== 'document') return 'document';
  const kinds = media.document.attributes.map(attributeKind);
  return importance.find((kind) => kinds.includes(kind)) ?? 'document';
}

/** Стикер бывает и видео: называется то, что узнаёт человек. */
const importance: readonly ContentKind[] = ['sticker', 'video-note', 'voice', 'audio', 'video'];

function attributeKind(attribute: Attribute): ContentKind {
  switch (attribute._) {
    case 'documentAttributeSticker':
      return 'sticker';
    case 'documentAttributeVideo':
      return attribute.roundMessage ? 'video-note' : 'video';
    case 'documentAttributeAudio':
      return attribute.voice ? 'voice' : 'audio';
    case 'documentAttributeAnimated':
      return 'video';
    default:
      return 'document';
  }
}

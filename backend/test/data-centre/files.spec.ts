import { randomBytes } from 'node:crypto';
import { Photo } from '@mtcute/core';
import { Party } from './party.js';

describe('файлы', () => {
  let party: Party;

  beforeEach(async () => {
    party = await Party.gather();
  });

  afterEach(() => party.end());

  it('фото доходит целым, пересылается по ссылке и скачивается', async () => {
    const shop = party.account('Лавка');
    const anna = party.account('Анна');
    const [platform, person] = await Promise.all([party.mtcute(shop), party.person(anna)]);
    const bytes = randomBytes(200_000);

    const upload = { kind: 'photo', name: 'чек.jpg', mimeType: 'image/jpeg', bytes } as const;
    await person.sendFile(shop, upload, 'вот чек');
    await platform.waitFor(() => platform.texts().includes('вот чек'));
    const [message] = await platform.client.getHistory(anna.id, { limit: 1 });
    if (!(message?.media instanceof Photo)) throw new Error('ожидалось фото');
    const received = await platform.client.downloadAsBuffer(message.media);
    await platform.client.sendMedia(anna.id, message.media.inputMedia, { caption: 'принято' });
    const answer = await person.next(shop);

    expect(Buffer.from(received).equals(bytes)).toBe(true);
    expect(answer).toMatchObject({ text: 'принято', file: { kind: 'photo' } });
    if (!answer.file) throw new Error('ожидалось вложение');
    expect((await person.download(answer.file)).equals(bytes)).toBe(true);
    expect(party.dc.ledger.sent({ from: shop })[0]?.file?.id).toBe(
      party.dc.ledger.sent({ from: anna })[0]?.file?.id,
    );
  });

  it('документ с устаревшей ссылкой не принимается', async () => {
    const shop = party.account('Лавка');
    const anna = party.account('Анна');
    const person = await party.person(anna);
    const bytes = randomBytes(1000);
    const upload = { kind: 'document', name: 'a.pdf', mimeType: 'application/pdf', bytes } as const;
    await person.sendFile(shop, upload);
    const [own] = await person.history(shop);
    if (!own?.file) throw new Error('ожидалось вложение');
    party.dc.faults.next(anna, 'upload.getFile', 'FILE_REFERENCE_EXPIRED');

    await expect(person.download(own.file)).rejects.toMatchObject({
      errorMessage: 'FILE_REFERENCE_EXPIRED',
    });
    expect((await person.download(own.file)).equals(bytes)).toBe(true);
  });
});

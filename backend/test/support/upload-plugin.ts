import request from 'supertest';

/** Ставит плагин архивом так, как это делает страница: байтами в теле запроса. */
export const uploadPlugin = (url: string, bearer: string, archive: Buffer) =>
  request(url)
    .post('/api/plugins')
    .set('Authorization', bearer)
    .set('Content-Type', 'application/octet-stream')
    .send(archive);

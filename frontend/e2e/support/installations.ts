/** Работающая установка: её адрес и папка данных. */
export interface Installation {
  readonly port: string;
  readonly data: string;
  readonly url: string;
}

type Started = Omit<Installation, 'url'>;

const started = JSON.parse(process.env['ZVENO_E2E_INSTALLATIONS'] ?? '[]') as [
  Started,
  Started,
  Started,
];

const addressed = (each: Started): Installation => ({
  ...each,
  url: `http://127.0.0.1:${each.port}`,
});

/** По одной каждому процессу прогона и нетронутая — для пути от первой регистрации до ответа в чате. */
export const installations = [
  addressed(started[0]),
  addressed(started[1]),
  addressed(started[2]),
] as const;

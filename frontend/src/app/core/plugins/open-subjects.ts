export interface OpenSubjects {
  readonly chain?: string;
  readonly session?: string;
  readonly contact?: string;
  readonly task?: string;
}

const id = '(?:[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12})';
const places = [
  new RegExp(`^/chains/(?<chain>${id})`),
  new RegExp(`^/sessions/(?<session>${id})(?:/contacts/(?<contact>${id}))?`),
  new RegExp(`^/tasks/(?<task>${id})`),
];

/** Что открыто на странице с этим адресом: об этом узнают команды и виджеты плагинов. */
export function openSubjects(address: string): OpenSubjects {
  const found = places.map((place) => place.exec(address)?.groups).find((groups) => groups);
  return Object.fromEntries(Object.entries(found ?? {}).filter(([, value]) => value));
}

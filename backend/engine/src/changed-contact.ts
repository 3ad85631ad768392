import type { Contact, ContactChange } from '@zveno/contracts/contact.js';

/** Собеседник после правки. Тем же пользуется тот, кто пишет строку собеседника. */
export function changedContact(contact: Contact, change: ContactChange): Contact {
  const removed = new Set(change.remove);
  const kept = Object.entries(contact.variables).filter(([name]) => !removed.has(name));
  const withoutTags = contact.tags.filter((tag) => !change.removeTags?.includes(tag));
  const counters = { ...contact.counters, ...change.counters };
  return {
    ...contact,
    variables: { ...Object.fromEntries(kept), ...change.set },
    tags: [...new Set([...withoutTags, ...(change.addTags ?? [])])],
    ...(change.optedOut !== undefined && { optedOut: change.optedOut }),
    ...(Object.keys(counters).length > 0 && { counters }),
  };
}

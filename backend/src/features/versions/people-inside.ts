/**
 * Что станет с людьми внутри прежних версий: `finish` — дойдут по своей, `move` — перейдут на тот же узел
 * новой, `restart` — начнут заново. Правило хранится в версии, исполняет его ход выполнений.
 */
export const peopleInside = ['finish', 'move', 'restart'] as const;
export type PeopleInside = (typeof peopleInside)[number];

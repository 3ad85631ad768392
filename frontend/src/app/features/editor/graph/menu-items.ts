/** Над чем открыто меню действий: узлы, заметки и рамки; связь; пустой холст. */
export type MenuSubject = 'parts' | 'edge' | 'canvas';

/** Команды меню по порядку, группами; сами команды — те же, что в палитре команд. */
const commands: Readonly<Record<MenuSubject, readonly (readonly string[])[]>> = {
  parts: [
    ['settings', 'connect'],
    ['cut', 'copy', 'duplicate'],
    ['disable', 'frame', 'align-left', 'align-centre', 'align-top', 'align-spread'],
    ['fit-selection'],
    ['remove'],
  ],
  edge: [['insert-on-edge', 'label'], ['remove']],
  canvas: [
    ['add-node', 'paste', 'note', 'frame'],
    ['select-all', 'arrange', 'fit'],
  ],
};

/** Группы доступного сейчас; пустых групп нет. */
export function menuGroups<T extends { readonly id: string }>(
  subject: MenuSubject,
  available: readonly T[],
): readonly (readonly T[])[] {
  const byId = new Map(available.map((command) => [command.id, command]));
  return commands[subject]
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    .filter((group) => group.length > 0);
}

import { menuGroups } from './menu-items.js';

const available = ['label', 'remove', 'paste', 'fit', 'duplicate', 'insert-on-edge'].map((id) => ({
  id,
}));
const ids = (subject: 'parts' | 'edge' | 'canvas') =>
  menuGroups(subject, available).map((group) => group.map(({ id }) => id));

describe(menuGroups.name, () => {
  it('показывает то, что сейчас можно, и не оставляет пустых групп', () => {
    expect(ids('parts')).toEqual([['duplicate'], ['remove']]);
    expect(ids('edge')).toEqual([['insert-on-edge', 'label'], ['remove']]);
    expect(ids('canvas')).toEqual([['paste'], ['fit']]);
  });
});

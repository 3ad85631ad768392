import { computed, inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '#app/core/i18n/language.js';
import { contactFieldsOf } from '../../graph/contact-fields.js';
import { ChainEditor } from '../../state/chain-editor.js';
import { Examination } from '../../state/examination.js';

/** Что можно подставить в текст. */
export interface KnownVariable {
  /** То, что пишут в `{{…}}`. */
  readonly path: string;
  readonly title: string;
  /** Пример значения для человека и для предпросмотра. */
  readonly example: unknown;
}

export interface VariableGroup {
  readonly title: string;
  readonly variables: readonly KnownVariable[];
}

const roots = {
  contact: ['name', 'firstName', 'lastName', 'username', 'phone', 'language'],
  message: ['text', 'id'],
  chat: ['id', 'title'],
  account: ['name', 'username'],
} as const;

/** Всё, что видят тексты цепочки: её переменные, собеседник, сообщение, чат, аккаунт и время. */
@Injectable()
export class KnownVariables {
  private readonly editor = inject(ChainEditor);
  private readonly examination = inject(Examination);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  readonly names = this.examination.variables;
  readonly contactFields = computed(() => contactFieldsOf(this.editor.document()));

  readonly groups = computed((): readonly VariableGroup[] => {
    const chain = this.names().map((name) => this.chainVariable(name));
    const own = this.contactFields().map((name) => this.field(name));
    return [
      { title: this.say('titles.chain'), variables: chain },
      ...Object.entries(roots).map(([root, fields]) => ({
        title: this.say(`titles.${root}`),
        variables: [
          ...fields.map((name) => this.builtIn(`${root}.${name}`)),
          ...(root === 'contact' ? own : []),
        ],
      })),
      {
        title: this.say('titles.time'),
        variables: [{ path: 'now', title: this.say('now'), example: Date.now() }],
      },
    ].filter(({ variables }) => variables.length > 0);
  });

  readonly all = computed(() => this.groups().flatMap(({ variables }) => variables));

  /** Значения для предпросмотра, разложенные по корням: `contact.name` → `{ contact: { name } }`. */
  readonly examples = computed(() => {
    const scope: Record<string, unknown> = {};
    for (const { path, example } of this.all()) {
      const [root = '', name] = path.split('.');
      const inner = scope[root];
      scope[root] =
        name === undefined ? example : { ...(typeof inner === 'object' && inner), [name]: example };
    }
    return scope;
  });

  private chainVariable(name: string): KnownVariable {
    const declared = this.editor.document().variables[name];
    const type = declared?.type ?? 'text';
    return {
      path: name,
      title: declared?.description ?? '',
      example: declared?.initial ?? this.sample(type),
    };
  }

  private field(name: string): KnownVariable {
    return { path: `contact.${name}`, title: '', example: this.sample('text') };
  }

  private builtIn(path: string): KnownVariable {
    return { path, title: this.say(path), example: this.say(`example.${path}`) };
  }

  private sample(type: string): unknown {
    if (type === 'number') return 42;
    if (type === 'boolean') return true;
    if (type === 'date') return new Date().toISOString();
    return this.say('example.text');
  }

  private say(key: string): string {
    return this.transloco.translate(`inspector.variables.${key}`, {}, this.language.current());
  }
}

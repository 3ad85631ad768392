const MAX_PARAMETERS = 4;
const MAX_DEPENDENCIES = 5;

const isInjection = (member) =>
  member.type === 'PropertyDefinition' &&
  member.value?.type === 'CallExpression' &&
  member.value.callee.type === 'Identifier' &&
  member.value.callee.name === 'inject';

const isConstructor = (node) =>
  node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor';

/** Конструктору позволено на один параметр больше, чем функции: в нём зависимости, а не ввод. */
export const fewParameters = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      parameters: 'Параметров {{count}} — больше {{max}}. Соберите их в одно понятие с именем.',
      dependencies:
        'Зависимостей {{count}} — больше {{max}}. Класс делает слишком много: разделите.',
    },
  },
  create(context) {
    const report = (node, messageId, count, max) => {
      if (count > max) context.report({ node, messageId, data: { count, max } });
    };
    const checkFunction = (node) => {
      if (isConstructor(node)) report(node, 'dependencies', node.params.length, MAX_DEPENDENCIES);
      else report(node, 'parameters', node.params.length, MAX_PARAMETERS);
    };
    return {
      FunctionDeclaration: checkFunction,
      FunctionExpression: checkFunction,
      ArrowFunctionExpression: checkFunction,
      TSEmptyBodyFunctionExpression: checkFunction,
      ClassBody(node) {
        report(node, 'dependencies', node.body.filter(isInjection).length, MAX_DEPENDENCIES);
      },
    };
  },
};

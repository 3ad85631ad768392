import { type FieldProblem, fieldProblem } from '@zveno/contracts/field-problem.js';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { fieldText } from './field-texts.js';

/** Разворачивает дерево замечаний class-validator в плоский список «путь — текст». */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.entries(broken(error)).map(([name, message]) =>
      fieldProblem(path, fieldText(name, constraintsOf(error, name), message)),
    );
    return [...own.slice(0, 1), ...fieldProblems(error.children ?? [], path)];
  });
}

/** Чего нет, то не «слишком длинно» и не «не того вида»: проверки перечисляют всё, что не сошлось, без порядка. */
function broken({
  constraints,
  target,
  property,
}: ValidationError): Readonly<Record<string, string>> {
  const missing = target && Reflect.get(target, property) === undefined;
  return constraints && missing ? { isDefined: '' } : (constraints ?? {});
}

/** class-validator не кладёт параметры проверки в ошибку, но хранит их рядом с описанием класса. */
function constraintsOf(error: ValidationError, name: string): readonly unknown[] {
  if (!error.target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(
    error.target.constructor,
    '',
    true,
    false,
  );
  const rule = rules.find((each) => each.propertyName === error.property && each.name === name);
  return rule?.constraints ?? [];
}

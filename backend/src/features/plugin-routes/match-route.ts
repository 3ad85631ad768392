import type { DeclaredRoute } from '@zveno/contracts/plugin-messages.js';

export interface MatchedRoute {
  readonly route: DeclaredRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** Объявленный адрес для такого запроса: слово важнее параметра, чем раньше оно стоит. */
export function matchRoute(
  routes: readonly DeclaredRoute[],
  method: string,
  segments: readonly string[],
): MatchedRoute | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const [best] = routes
    .filter((route) => route.method === wanted && fits(route, segments))
    .toSorted((one, other) => (shapeOf(one) < shapeOf(other) ? -1 : 1));
  return best && { route: best, params: paramsOf(best, segments) };
}

const partsOf = ({ path }: DeclaredRoute) => path.split('/');

const shapeOf = (route: DeclaredRoute) =>
  partsOf(route)
    .map((part) => (part.startsWith(':') ? '1' : '0'))
    .join('');

function fits(route: DeclaredRoute, segments: readonly string[]): boolean {
  const parts = partsOf(route);
  return (
    parts.length === segments.length &&
    parts.every((part, i) => (part.startsWith(':') ? segments[i] !== '' : part === segments[i]))
  );
}

function paramsOf(route: DeclaredRoute, segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    partsOf(route).flatMap((part, i) =>
      part.startsWith(':') ? [[part.slice(1), segments[i] ?? '']] : [],
    ),
  );
}

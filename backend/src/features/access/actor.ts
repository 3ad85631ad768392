import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Кто действует: вошедший человек. Администратор — владелец всего в установке. */
export interface Actor {
  readonly userId: string;
  readonly administrator: boolean;
}

/** Запрос, прошедший охрану: открытый маршрут действующего лица не имеет. */
export interface ActorRequest {
  actor?: Actor;
}

/** Действующее лицо закрытого маршрута. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentActor стоит на маршруте, который открыт всем');
  return actor;
});

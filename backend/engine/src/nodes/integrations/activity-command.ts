import type { Activity, ActivityDraft } from '@zveno/contracts/engine-command.js';
import type { Visit } from '../../node-type.js';

/** Действие с временем и повторами, заданными у узла. */
export function activityCommand(activity: Activity, { settings }: Visit): ActivityDraft {
  const { retry } = settings.onError;
  return {
    kind: 'activity',
    activity,
    timeoutSeconds: settings.timeoutSeconds,
    ...(retry && { retry }),
  };
}

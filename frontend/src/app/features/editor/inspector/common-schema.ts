type Say = (key: string) => string;

/** Общие настройки узла в том же виде, что и его собственные: их рисует та же форма. */
export function commonSchema(say: Say, { trigger }: { readonly trigger: boolean }): unknown {
  const always = {
    hideData: { title: say('hideData'), description: say('hideDataHint'), type: 'boolean' },
  };
  if (trigger) return { type: 'object', properties: always };
  return {
    type: 'object',
    properties: {
      onError: onErrorSchema(say),
      timeoutSeconds: {
        title: say('timeout'),
        description: say('timeoutHint'),
        type: 'integer',
        minimum: 1,
        maximum: 86_400,
      },
      saveAs: {
        title: say('saveAs'),
        description: say('saveAsHint'),
        type: 'string',
        widget: 'variable',
      },
      ...always,
    },
  };
}

function onErrorSchema(say: Say): unknown {
  return {
    title: say('onError'),
    type: 'object',
    properties: {
      then: {
        title: say('then'),
        type: 'string',
        enum: ['stop', 'continue', 'output'],
        default: 'stop',
        choices: Object.fromEntries(
          ['stop', 'continue', 'output'].map((value) => {
            const text = say(`thenChoices.${value}`);
            return [value, { ru: text, en: text }];
          }),
        ),
      },
      retry: retrySchema(say),
    },
  };
}

function retrySchema(say: Say): unknown {
  return {
    title: say('retry'),
    type: 'object',
    properties: {
      times: {
        title: say('retryTimes'),
        description: say('retryTimesHint'),
        type: 'integer',
        minimum: 1,
        maximum: 20,
      },
      pauseSeconds: { title: say('retryPause'), type: 'number', minimum: 0, default: 5 },
      factor: {
        title: say('retryFactor'),
        description: say('retryFactorHint'),
        type: 'number',
        minimum: 1,
        maximum: 10,
        default: 2,
      },
    },
  };
}

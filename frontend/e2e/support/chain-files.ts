export const goodChain = `schema: 1
name: Витрина магазина
tags: [витринные, проверка]
nodes: {}
`;

/** Три ошибки: имя пустое, тип узла не по правилам, лишнее поле. */
export const brokenChain = `schema: 1
name: ""
nodes:
  hello:
    type: НеТип
unexpected: true
`;

export const yamlFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

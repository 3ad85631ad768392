/** Узлы, о которых движку нужно знать по имени типа. */
export const catchType = 'error-catch';
/** Выход, который появляется у узла с правилом «при ошибке — через выход». */
export const errorOutput = 'error';

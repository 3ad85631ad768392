/** Процесс жив. */
export class LivenessDto {
  status: 'ok';
}

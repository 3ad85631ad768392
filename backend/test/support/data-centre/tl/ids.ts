/** Номера конструкторов, которые разбираются вручную: они оборачивают другие или не входят в схемы. */
export const tlId = {
  vector: 0x1cb5c415,
  boolTrue: 0x997275b5,
  boolFalse: 0xbc799737,
  gzipPacked: 0x3072cfa1,
  container: 0x73f1f8dc,
  rpcResult: 0xf35c6d01,
  invokeWithLayer: 0xda9b0d0d,
} as const;

import { encode } from 'uqr';

/** Код QR одним контуром SVG: `size` — сторона в клетках, `path` — тёмные клетки. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** Поле в две клетки вокруг: без него камеры узнают код хуже. */
const border = 2;

export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { border, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}

/** An opaque picture, one number a pixel: red in its lowest byte, then green and blue. */
export interface Pixels {
  readonly colours: Int32Array;
  readonly width: number;
  readonly height: number;
}

/** The rows of a PNG as differences from the row above (filter 2): most rows and pixels of a chart repeat it. */
export interface PixelRows {
  readonly rows: Buffer;
  /** Three bytes for each colour; null where rows contain the colours themselves. */
  readonly palette: Buffer | null;
}

const up = 2;
const mostColours = 256;

/** One byte a pixel, the index of its colour; null where there are too many colours. */
export function indexedRows({ colours, width, height }: Pixels): PixelRows | null {
  const [first = 0] = colours;
  const bounds = new Map([[first, 0]]);
  // Colour indexes of the row above; above the first row all are the first colour.
  const numbers = new Uint8Array(width);
  let above: Int32Array = new Int32Array(width).fill(first);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const row = colours.subarray(y * width, (y + 1) * width);
    const from = y * (width + 1);
    rows[from] = up;
    if (!isSame(row, above))
      for (let x = 0; x < width; x++) {
        const colour = row[x] ?? 0;
        if (colour === above[x]) continue;
        const number = bounds.get(colour) ?? bounds.size;
        if (number === mostColours) return null;
        if (number === bounds.size) bounds.set(colour, number);
        rows[from + 1 + x] = number - (numbers[x] ?? 0);
        numbers[x] = number;
      }
    above = row;
  }
  const palette = Buffer.from([...bounds.keys()].flatMap((colour) => [colour, colour >> 8, colour >> 16]));
  return { rows, palette };
}

/** Three bytes a pixel. */
export function trueColourRows({ colours, width, height }: Pixels): PixelRows {
  const stride = width * 3 + 1;
  const rows = Buffer.alloc(stride * height);
  let above: Int32Array = new Int32Array(width);
  for (let y = 0; y < height; y++) {
    const row = colours.subarray(y * width, (y + 1) * width);
    rows[y * stride] = up;
    if (!isSame(row, above))
      for (let x = 0; x < width; x++) {
        const [colour, over] = [row[x] ?? 0, above[x] ?? 0];
        const at = y * stride + 1 + x * 3;
        rows[at] = colour - over;
        rows[at + 1] = (colour >> 8) - (over >> 8);
        rows[at + 2] = (colour >> 16) - (over >> 16);
      }
    above = row;
  }
  return { rows, palette: null };
}

function isSame(row: Int32Array, other: Int32Array): boolean {
  return Buffer.compare(bytesOf(row), bytesOf(other)) === 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

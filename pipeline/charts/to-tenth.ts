/** A length in a picture, as exactly as a screen shows it. */
export function toTenth(length: number): number {
  return Math.round(length * 10) / 10;
}

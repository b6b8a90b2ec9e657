export const { TextDecoder } = globalThis;

/** For classes of old packages. */
export function inherits(own: { prototype: object }, above: { prototype: object }): void {
  Object.setPrototypeOf(own.prototype, above.prototype);
}

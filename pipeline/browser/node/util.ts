export const { TextDecoder } = globalThis;

/** For classes of old packages. */
export function inherits(made: { prototype: object }, above: { prototype: object }): void {
  Object.setPrototypeOf(made.prototype, above.prototype);
}

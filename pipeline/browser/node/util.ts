export const { TextDecoder } = globalThis;

/** As old packages make classes. */
export function inherits(own: { prototype: object }, above: { prototype: object }): void {
  Object.setPrototypeOf(own.prototype, above.prototype);
}

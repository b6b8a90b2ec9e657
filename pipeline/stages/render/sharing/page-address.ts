import type { Edition } from "../../../model/edition.ts";

/** Where a file of the report stands on the web; null where the edition has no address. */
export function pageAddress({ address }: Pick<Edition, "address">, name: string): string | null {
  if (address === undefined) return null;
  return new URL(name, address.endsWith("/") ? address : `${address}/`).href;
}

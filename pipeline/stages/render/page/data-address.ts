import type { Picture } from "../../../model/front-matter.ts";

const types: { readonly [F in Picture["format"]]: string } = {
  png: "image/png",
  jpg: "image/jpeg",
  svg: "image/svg+xml",
};

/** A picture as an address that holds it. */
export function dataAddress({ format, bytes }: Picture): string {
  return `data:${types[format]};base64,${Buffer.from(bytes).toString("base64")}`;
}

import { accentsOf } from "../../../model/accents.ts";
import type { Edition } from "../../../model/edition.ts";
import type { FrontMatter } from "../../../model/front-matter.ts";
import { dataAddress } from "./data-address.ts";

/** A network's logo above its name, and its colours; "" for one without. Print keeps the colours of paper. */
export function networkStyle({ colours }: Edition, { logo, photograph }: FrontMatter): string {
  const dark = "@media screen and (prefers-color-scheme:dark)";
  const accent = colours && accentsOf(colours);
  // A place that is on track keeps its colour, since the network's may be that of one behind.
  const onTrack = (color: string) => `.standings .on-track{color:${color}}`;
  return [
    ...(accent
      ? [
          `@media screen{:root{--accent:${accent.light}}${onTrack("#0b4f7d")}}`,
          `${dark}{:root{--accent:${accent.dark}}${onTrack("#7cc4ee")}}`,
        ]
      : []),
    ...(logo
      ? [
          `.network::before{content:"";display:block;height:3rem;aspect-ratio:${logo.width}/${logo.height};max-width:100%;margin-bottom:.5rem;background:url("${dataAddress(logo)}") left/contain no-repeat;print-color-adjust:exact}`,
          // Its colours are made for white.
          `${dark}{.network::before{box-sizing:content-box;max-width:calc(100% - .8rem);background-color:#fff;border:.4rem solid #fff;border-radius:.3rem}}`,
        ]
      : []),
    ...(photograph
      ? [".photograph img{display:block;max-width:100%;max-height:32rem;width:auto;height:auto}"]
      : []),
  ].join("");
}

import type { LoadedTypeface } from "./load-typeface.ts";
import { printable } from "./printable.ts";

/** A chart for print: it asks for the one typeface that is at hand, and for no character that this lacks. */
export function printableSvg(svg: string, { family, font }: LoadedTypeface): string {
  return printable(svg, font).replaceAll(/ font-family="[^"]*"/g, ` font-family="'${family}'"`);
}

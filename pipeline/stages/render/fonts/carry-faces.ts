import { type FaceSubset, fontRules, webFaces } from "./subset-faces.ts";

/** A picture with the typefaces of its own words in it: it looks the same wherever it is opened. */
export async function carryFaces(svg: string, subsets: readonly FaceSubset[]): Promise<string> {
  const words = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)]
    .map(([, text = ""]) => plain(text))
    .join("");
  const style = `<style>${fontRules(await webFaces(subsets, words))}</style>`;
  return svg.replace(/<\/desc>|<\/title>(?!<desc)/, (end) => end + style);
}

/** What a text says where markup is spelt out. */
function plain(text: string): string {
  const characters = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' } as const;
  return text.replace(
    /&(?:amp|lt|gt|quot);/g,
    (reference) => characters[reference as keyof typeof characters],
  );
}

import { type FaceSubset, fontRules } from "./subset-faces.ts";

/** A picture with the typefaces of its own words in it: it looks the same wherever it is opened. */
export function carryFaces(svg: string, faces: readonly FaceSubset[]): string {
  const style = `<style>${fontRules(faces)}</style>`;
  return svg.replace(/<\/desc>|<\/title>(?!<desc)/, (end) => end + style);
}

/** All that a picture writes. */
export function wordsIn(svg: string): string {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text = ""]) => plain(text)).join("");
}

/** What a text says where markup is spelt out. */
function plain(text: string): string {
  const characters = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' } as const;
  return text.replace(
    /&(?:amp|lt|gt|quot);/g,
    (reference) => characters[reference as keyof typeof characters],
  );
}

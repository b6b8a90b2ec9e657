import { type FaceSubset, fontRules } from "./subset-faces.ts";

/** A picture with the typefaces of its text embedded, so that it looks the same everywhere. */
export function carryFaces(svg: string, faces: readonly FaceSubset[]): string {
  const style = `<style>${fontRules(faces)}</style>`;
  return svg.replace(/<\/desc>|<\/title>(?!<desc)/, (end) => end + style);
}

/** All text in a picture. */
export function wordsIn(svg: string): string {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text = ""]) => plain(text)).join("");
}

/** Text with markup entities resolved. */
function plain(text: string): string {
  const characters = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' } as const;
  return text.replace(
    /&(?:amp|lt|gt|quot);/g,
    (reference) => characters[reference as keyof typeof characters],
  );
}

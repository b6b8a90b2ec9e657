/** Zero-width and directional marks; joiners and the Mongolian vowel separator are part of words. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

export function hasInvisible(text: string): boolean {
  return text.search(invisible) >= 0;
}

export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}

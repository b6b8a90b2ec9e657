// Not allowed in XML 1.0 even as a reference, or able to reorder the text around them.
const illegal = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text for an SVG: one line, without control, bidirectional or unpaired characters. */
export function cleanText(text: string): string {
  return text.replace(/\s+/g, " ").replace(illegal, "").trim();
}

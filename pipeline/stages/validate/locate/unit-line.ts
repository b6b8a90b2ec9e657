import { unitMark } from "../readers/unit-mark.ts";

const unitLine = new RegExp(`^[([（［]?\\s*(?:${unitMark})\\s*[:：]\\s*([^)\\]）］]+)[)\\]）］]?$`, "iu");

/** The units of a line such as `(단위: 천 톤, %)` above a table. */
export function unitsOfLine(text: string): string[] {
  const match = unitLine.exec(text.trim());
  return match?.[1]?.split(/[,，、/;]/u).map((part) => part.trim()) ?? [];
}

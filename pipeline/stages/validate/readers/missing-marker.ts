import type { MissingReason } from "../../../model/quantity.ts";

const notReported = [
  ...["", "…", "……", "...", "......", "..", "・・・", "-", "--", "---", "—", "―", "ー", "/"],
  ...[
    "not available",
    "not reported",
    "no data",
    "none",
    "nil",
    "null",
    "unknown",
    "n.d.",
    "nd",
    "tbd",
    "tbc",
  ],
  ...["无", "無", "暂无", "暫無", "暂缺", "缺", "缺失", "未报", "不详", "不詳", "无数据", "無資料"],
  ...["なし", "不明", "未定", "データなし", "없음", "미상", "미정", "자료 없음", "자료없음"],
  ...["байхгүй", "мэдээлэлгүй", "мэдээлэл байхгүй"],
];
const notApplicable = [
  ...["n/a", "n.a.", "na", "not applicable", "不适用", "不適用", "該当なし", "対象外"],
  ...["해당 없음", "해당없음", "хамаарахгүй"],
];
const markers: ReadonlyMap<string, MissingReason> = new Map([
  ...notReported.map((text) => [text, "not-reported"] as const),
  ...notApplicable.map((text) => [text, "not-applicable"] as const),
  ["x", "suppressed"] as const,
]);

/** The reason that a normalized text such as `…` or `n/a` gives for a value that is not there; null for anything else. */
export function missingMarker(normalized: string): MissingReason | null {
  return markers.get(normalized.replace(/[−–‒‐]/gu, "-")) ?? null;
}

/** IPCC notation keys, weakest first: what a cell with several of them amounts to is decided by the last that it has. */
const keys: readonly (readonly [string, MissingReason])[] = [
  ["NO", "not-applicable"],
  ["NA", "not-applicable"],
  ["IE", "not-reported"],
  ["NE", "not-reported"],
  ["C", "suppressed"],
];

/** The reason that a notation key gives, or several joined as in `NE, IE`; null for anything else. */
export function notationKey(text: string): MissingReason | null {
  const written = text.split(/ ?[,/;] ?/);
  if (!written.every((key) => keys.some(([known]) => known === key))) return null;
  return keys.findLast(([key]) => written.includes(key))?.[1] ?? null;
}

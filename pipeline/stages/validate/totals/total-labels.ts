import { normalize } from "../readers/normalize.ts";

const words =
  "total|totals|sum|average|mean|合计|小计|总计|共计|总和|合計|小計|總計|総計|計|平均|平均值|합계|소계|총계|총합계|계|평균|нийт|нийт дүн|дүн|дундаж|бүгд";
const alone = new RegExp(`^(?:grand |overall |sub[- ]?)?(?:${words})(?: ?[:(].*)?$`, "u");
const atEnd = /(?:合计|小计|总计|合計|小計|總計|総計|합계|소계|총계)$/u;
const atStart =
  /^(?:grand |overall |sub[- ]?)?(?:total|average|mean|нийт|дүн|дундаж)\b|^(?:нийт|дүн|дундаж) /u;

/** How surely a label says that its row is a total: `Total` and 합 계 do, `Total suspended particles` may not. */
export function totalLabel(text: string): "sure" | "likely" | null {
  const label = normalize(text);
  const joined = label.replaceAll(" ", "");
  if (alone.test(label) || alone.test(joined) || atEnd.test(joined)) return "sure";
  return atStart.test(label) ? "likely" : null;
}

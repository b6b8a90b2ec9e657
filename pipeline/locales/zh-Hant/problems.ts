import type { Phrases } from "../../findings/problems.ts";
import { textIn } from "../../model/edition.ts";
import type { Limit } from "../../model/limit.ts";
import type { Near } from "../../model/near.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells, formatMet } from "../../model/source.ts";
import { isDayOrMonth } from "../is-day-or-month.ts";
import { betweenEditions } from "./between-editions.ts";
import { edition } from "./edition.ts";
import { list, number, quoted, until, written } from "./quoting.ts";
import { reasons } from "./reasons.ts";

const quotedList = (items: readonly string[]): string => list(items.map(quoted));
const meant = (nearest: string | null): string => (nearest === null ? "" : `是否為${quoted(nearest)}？`);
const nearby = (nearest: Near | null): string =>
  nearest === null ? "" : `最接近的是 ${formatCells(nearest.at)} 的${quoted(nearest.text)}。`;
const shown = (measure: Measure): string => (isMissing(measure) ? "無數值" : number(measure.amount));
const named = (name: string, synonyms: readonly string[]): string =>
  synonyms.length === 0 ? quoted(name) : `${quoted(name)}（${list(synonyms, 4)}）`;
const outside = (minimum: number | null, maximum: number | null): string => {
  if (maximum === null) return minimum === null ? "超出允許範圍" : `小於 ${number(minimum)}`;
  return minimum === null
    ? `大於 ${number(maximum)}`
    : `超出 ${number(minimum)} 至 ${number(maximum)} 的範圍`;
};
const cells = (ranges: readonly CellRange[]): string =>
  ranges.length === 0 ? "無儲存格" : ranges.map(formatAddress).join(" + ");

const readAs = ({ encoding, sample }: { readonly encoding: string; readonly sample: string }): string =>
  sample === "" ? encoding : `${encoding} (${quoted(sample)})`;
const cutBy = (delimiter: string) => (delimiter === "\t" ? "定位字元" : quoted(delimiter));

/** What is wrong in a spreadsheet, and what to do about it. */
export const problems: Phrases = {
  unreadable: () => ({
    says: "無法開啟檔案。",
    fix: "請確認這是一般檔案且具有讀取權限，或通知填報單位重新寄送。",
  }),
  "not-plain": ({ raw, column }) => ({
    says: `「${column}」欄中的${quoted(raw)}不是程式寫出的標準形式。`,
    fix: "請寫成純數字（1234.5）、帶時差的時間（2020-11-22T00:00:00+08:00），名稱須與資料約定完全一致；或改以一般CSV檔或活頁簿提交。",
  }),
  "nested-column": ({ name, type }) => ({
    says: `${quoted(name)}欄中是清單或記錄（${type}）。`,
    fix: "請在該欄中每列只寫一個值，或刪去該欄。",
  }),
  "columns-differ": ({ name, type, other, otherType }) => ({
    says: `${quoted(name)}欄在此檔案中的型別為${type}，在${other}中為${otherType}。`,
    fix: "請在該來源的所有檔案中使用同一型別。",
  }),
  "rule-in-memory-only": ({ columns }) => ({
    says: `資料約定對${list(columns.map(quoted), 4)}的要求無法由資料庫引擎檢查。`,
    fix: "請改以一般CSV檔或活頁簿提交，或從資料約定中刪去該要求。",
  }),
  encrypted: () => ({
    says: "活頁簿受密碼保護。",
    fix: "請以 Excel 開啟，移除密碼後重新儲存。",
  }),
  "wrong-format": ({ found, expected, convertible, as, disguised }) => ({
    says: `${disguised ? "不論檔名為何，" : ""}此檔案是${formatName(found)}，而不是${formatName(expected)}。`,
    fix:
      found === "git-lfs"
        ? "請取得檔案本身：git lfs pull。"
        : found === "numbers"
          ? `請以 Numbers 開啟，選擇「輸出為」「${expected === "csv" ? "CSV" : "Excel"}」，檔名為 ${as}。`
          : !convertible
            ? "此檔案不是試算表，請向提報單位索取活頁簿或表格本身。"
            : expected === "csv"
              ? `請開啟檔案，另存為 CSV UTF-8，檔名為 ${as}，再重新寄送。`
              : `請以 Excel 開啟，並存為 Excel 活頁簿 (.xlsx)，檔名為 ${as}。`,
  }),
  damaged: ({ part }) => ({
    says: `檔案損毀或不完整（${part}）。`,
    fix: "請以 Excel 開啟並重新儲存，或通知填報單位重新寄送。",
  }),
  "forbidden-xml": ({ part, construct }) => ({
    says: `活頁簿內的 ${part} 含有 ${construct}，任何試算表程式都不會寫入這種內容。`,
    fix: "請勿開啟此檔案，並向填報單位查明其來源。",
  }),
  "invalid-picture": ({ fault }) => ({
    says: fault === "damaged" ? "封面圖片不完整或內部已損壞。" : "封面圖片既非 PNG，亦非 JPEG。",
    fix:
      fault === "damaged"
        ? "請重新放入完整的圖片，或自 edition.json 刪去「cover」。"
        : "請以此檔名另存為 PNG 或 JPEG，或自 edition.json 刪去「cover」。",
  }),
  "unsafe-path": ({ path }) => ({
    says: `活頁簿中的項目${quoted(path)}指向所屬資料夾以外的位置。`,
    fix: "請勿開啟此檔案。請詢問填報單位檔案的來源，並請其以 Excel 重新儲存後再寄送。",
  }),
  "not-a-plain-file": () => ({
    says: "此名稱之下是連結、資料夾或管道，而非一般檔案；未從中讀取任何內容。",
    fix: "請換成檔案本身（若為資料夾的連結，則換成資料夾），或將其移除。",
  }),
  "duplicate-part": ({ path }) => ({
    says: `活頁簿中有兩個名為${quoted(path)}的組件，無法判斷以何者為準。`,
    fix: "請以 Excel 開啟活頁簿，核對內容後另存新檔，並寄送新檔。",
  }),
  "lock-file": () => ({
    says: "這是活頁簿開啟時產生的鎖定檔，已略過。",
    fix: "請在 Excel 中關閉該活頁簿，此檔案便會消失。",
  }),
  "limit-exceeded": ({ limit, claimed, allowed }) => ({
    says: `檔案過大：${limitNames[limit]}為 ${claimed}，上限為 ${allowed}。`,
    fix: "請刪除不需要的內容（空白列、圖片、其他工作表），或在此來源的約定格式中調高上限。",
  }),
  "empty-read": ({ hasHeader }) => ({
    says: hasHeader ? "標題列下方沒有任何資料列。" : "檔案是空的。",
    fix: hasHeader
      ? '請填入資料列。若無資料可報，請移走檔案，並在 edition.json 寫明未繳交（"state": "not-delivered"）及原因。'
      : "請通知填報單位重新寄送；data/reference 中的表請自歷史版本還原。",
    office: hasHeader ? "請填入資料列；若無資料可報，請來函告知。" : "請重新寄送檔案。",
  }),
  miscounted: ({ part, expected, found }) => ({
    says: `${partNames[part] ?? `${part} `}含有${expected}個值，但只解讀出${found}個；其內容均未採用。`,
    fix: "請以 Excel 開啟並重新儲存。若問題仍在，請回報此檔案：這是讀取程式的問題。",
  }),
  "unknown-encoding": ({ declared, readableAs }) => ({
    says: `文字編碼不是 UTF-8${declared ? `，也不是 ${declared}` : ""}。${readableAs.length > 0 ? `可用 ${readableAs.map(readAs).join(" 或 ")} 讀取。` : ""}`,
    fix:
      readableAs.length > 0
        ? "請另存為 CSV UTF-8，或在此來源的約定格式中指定該編碼。"
        : "請另存為 CSV UTF-8。",
  }),
  "garbled-text": ({ sample }) => ({
    says: `文字為亂碼：${quoted(sample)}。檔案曾以錯誤的編碼儲存。`,
    fix: "請從原始活頁簿重新匯出為 CSV UTF-8。",
  }),
  "control-character": ({ codePoint }) => ({
    says: `文字含有看不見的控制字元 U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}。`,
    fix: "請重新輸入此儲存格，或重新匯出檔案。",
  }),
  "ambiguous-delimiter": ({ candidates }) => ({
    says: `各欄的分隔符號可能是${candidates.map(quoted).join("或")}。`,
    fix: "請在此來源的約定格式中指定分隔符號，或改用其他分隔符號儲存檔案。",
  }),
  "unclosed-quote": ({ inside }) => ({
    says: inside
      ? "未加引號的儲存格中出現引號，其前後儲存格的分界無法確定。"
      : "引號自此開始而未結束；其後所有內容會併成一個儲存格。",
    fix: inside
      ? '請將整個儲存格的內容加上引號，其中的引號改為連續兩個（"Round 48"""）。'
      : "請補上結尾引號；若引號屬於文字內容，請改為連續兩個引號。",
  }),
  "ragged-row": ({ expected, found, delimiter }) => ({
    says: delimiter
      ? `僅此列以${cutBy(delimiter)}分隔，因此只有1個儲存格，表格每列應有${expected}個。`
      : `此列有${found}個儲存格，表格每列應有${expected}個。`,
    fix:
      found > expected
        ? "請找出數字或文字中的逗號（1,234），並將該儲存格的內容加上引號。"
        : delimiter
          ? "請使用與其他列相同的分隔符號。"
          : "請補上缺少的儲存格。",
  }),
  "duplicate-file": ({ other }) => ({
    says: `此檔案與 ${other} 完全相同。`,
    fix: "請刪除其中一個。",
  }),
  "empty-edition": () => ({
    says: "本版沒有資料集，報告中沒有任何數值。",
    fix: "請在 edition.json 的「deliveries」寫明由誰提交哪個檔案；almanac propose FILE --deliver 可由活頁簿建立資料集。",
  }),
  "orphan-file": () => ({
    says: "沒有任何資料集使用此檔案，因此未讀取。",
    fix: "請更正檔名，或將檔案移出此資料夾。",
  }),
  "missing-file": ({ office, canBeGivenUp, near }) => ({
    says: `缺少此檔案${office ? `（應由${office}提供）` : ""}。${near ? `資料夾中有${quoted(near)}，但沒有資料集認得它。` : ""}`,
    fix: near
      ? `若${quoted(near)}就是此檔案，請改為完全相同的名稱。`
      : canBeGivenUp
        ? '請以完全相同的名稱放入檔案；或在 edition.json 寫明未繳交（"state": "not-delivered"）及原因。'
        : "請以完全相同的名稱放入檔案。",
  }),
  "invalid-edition": ({ field, fault, value }) => edition[fault](field, value),
  "not-delivered": ({ office, reason }) => ({ says: `${office}未繳交：${textIn(reason, "zh-Hant")}` }),
  "delivered-after-all": () => ({
    says: "檔案已收到，但 edition.json 寫的是未繳交；檔案已讀取。",
    fix: "請刪除 edition.json 中此繳交的 state 與 reason。",
  }),
  "undeclared-delivery": () => ({
    says: "沒有任何單位要繳交此檔案；檔案仍已讀取。",
    fix: "請在 edition.json 加入此繳交，或將檔案移出資料夾。",
  }),
  "unknown-folder": ({ files }) => ({
    says: `本年度沒有資料集讀取此資料夾（${files} 個檔案）。`,
    fix: "請更正資料夾名稱、在 edition.json 寫明該資料集，或將資料夾移到別處。",
  }),
  "external-link": ({ targets }) => ({
    says: `公式參照其他活頁簿（${list(targets, 3)}）；已採用其最後的計算結果。`,
    fix: "請將公式貼上為值，使活頁簿不依賴其他檔案。",
  }),
  "sheet-without-part": () => ({
    says: "活頁簿列出此工作表，但其中並無內容，已略過。",
    fix: "除非是舊的巨集模組，否則請提報單位重新寄送活頁簿。",
  }),
  "irregular-part": ({ what }) => ({
    says: {
      "row-zero": "有一列的列號為 0，已視為前一列的下一列讀取。",
      "merged-lines": "合併了整列或整欄，已依工作表有內容的範圍讀取。",
      "styles-missing": "缺少樣式組件，但此處沒有數字需要樣式。",
    }[what],
  }),
  "unknown-style": ({ style }) => ({
    says: `儲存格使用樣式 ${style}，但活頁簿中沒有該樣式，無法判斷其數字是百分比或日期。`,
    fix: "請以產生此活頁簿的程式開啟，設定此儲存格的數值格式後重新儲存。",
  }),
  "unread-sheet": () => ({
    says: "此工作表中找不到約定格式所列的欄名，因此未讀取。",
    fix: "若此工作表沒有資料，無須處理；否則請更正欄名。",
  }),
  "missing-header": ({ wanted, cut }) => ({
    says: cut
      ? `各欄以${cutBy(cut.by)}分隔，而此來源應以${cutBy(cut.declared)}分隔。`
      : `沒有任何一列含有應有的欄名（${list(wanted)}）。`,
    fix: cut
      ? `請改以${cutBy(cut.declared)}分隔各欄後儲存，或將${cutBy(cut.by)}指定為此來源的分隔符號。`
      : "請為表格補回標題列。",
  }),
  "missing-column": ({ name, synonyms, nearest, misplaced }) => ({
    says:
      misplaced && nearest
        ? `${formatCells(nearest.at)} 應為${named(name, synonyms)}欄，此處卻是${quoted(nearest.text)}。`
        : `缺少${named(name, synonyms)}欄。${nearby(nearest)}`,
    fix: nearest ? `請將 ${formatCells(nearest.at)} 改名為${quoted(name)}。` : "請新增此欄，或更正其欄名。",
  }),
  "missing-field": ({ name, synonyms, nearest }) => ({
    says: `表格上方缺少${named(name, synonyms)}這一列。${nearby(nearest)}`,
    fix: "請補上這一列，並在右側儲存格填入其值；或更正其標籤。",
  }),
  "unknown-column": ({ name }) => ({
    says: `約定格式中沒有${quoted(name)}欄，因此未讀取。`,
    fix: "若此欄是備註，無須處理；否則請更正欄名。",
  }),
  "duplicate-column": ({ name, first }) => ({
    says: `${quoted(name)}欄出現兩次；第一個在 ${formatCells(first)}。`,
    fix: "請刪除其中一個，或將其改名。",
  }),
  "blank-column": () => ({
    says: "此欄的儲存格沒有欄名，因此未讀取。",
    fix: "請為此欄補上欄名，或清空此欄。",
  }),
  "blank-row": () => ({
    says: "表格中有一空白列，已略過。",
    fix: "若不該有此列，請刪除。",
  }),
  "second-table": () => ({
    says: "此工作表中的第二張表未讀取。",
    fix: "請將它移到另一張工作表。",
  }),
  "hidden-data": ({ what, names }) => ({
    says:
      what === "sheet"
        ? `工作表${quoted(names)}已隱藏；仍照常讀取。`
        : `隱藏的${what === "rows" ? "列" : "欄"}：${names}。`,
    fix: "請取消隱藏，並確認其中資料是否屬於本次繳交的內容。",
  }),
  "merged-number": ({ raw }) => ({
    says: `數字${quoted(raw)}所在的儲存格跨列合併，無法判斷屬於哪一列。`,
    fix: "請取消合併儲存格，並輸入各列的數字。",
  }),
  "total-row": ({ label, isJudged }) => ({
    says: isJudged
      ? `${quoted(label)}這一列是合計，已核對，不計入資料。`
      : `${quoted(label)}這一列是合計，不計入資料。該列或其組成數值有空缺或約數，無法核對。`,
  }),
  "total-mismatch": ({ label, printed, computed, parts }) => ({
    says: `${quoted(label)}為 ${number(printed)}，但其分項 ${parts.map(formatCells).join(" + ")} 加總為 ${number(computed)}。`,
    fix: "請更正有誤的分項，或重新計算合計。",
  }),
  "undeclared-total": ({ label }) => ({
    says: `${quoted(label)}這一列是合計，但約定格式未列出此合計；不計入資料。`,
    fix: "請將此合計列入約定格式；若此列是資料，請更正其標籤。",
    office: "若此列是資料，請更正其標籤；若是合計，無須處理。",
  }),
  "possible-total": ({ label, parts }) => ({
    says: `${quoted(label)}這一列${parts.length > 0 ? `等於 ${parts.map(formatCells).join(" + ")} 的總和` : "的名稱像是合計，卻不是上方任何資料的總和"}；已當作資料讀取。`,
    fix: "若為資料，無須處理；若為合計，請標明為合計，或刪除此列。",
  }),
  "uncalculated-formula": ({ formula }) => ({
    says: `公式${quoted(`=${formula}`)}從未計算。`,
    fix: "請以 Excel 開啟活頁簿，完成計算後儲存。",
  }),
  "error-value": ({ raw }) => ({
    says: `儲存格顯示 ${raw}。`,
    fix: "請更正公式，或直接輸入值。",
  }),
  "not-a-number": ({ raw, column, decimal }) => ({
    says: `${quoted(column)}欄的${quoted(raw)}不是數字${decimal ? `：此來源的小數點符號是${quoted(decimal)}` : ""}。`,
    ...(decimal
      ? {
          fix: `請以${quoted(decimal)}輸入，或更正此來源約定格式中指定的小數點符號。`,
          office: `請以${quoted(decimal)}輸入。`,
        }
      : { fix: "請只輸入數字；沒有數值時請填 n/a。" }),
  }),
  "number-as-text": ({ raw, value }) => ({
    says: `數字${quoted(raw)}儲存成文字；已讀為 ${number(value)}。`,
    fix: "請重新輸入為數字。",
  }),
  "not-whole": ({ raw, column }) => ({
    says: `${quoted(column)}欄的${quoted(raw)}不是整數。`,
    fix: "請更正此值。",
  }),
  precision: ({ raw, value, exponent }) => ({
    says: exponent
      ? `${quoted(raw)}以指數形式書寫，可能遺失部分數字；已讀為 ${number(value)}。`
      : `${quoted(raw)}的位數超過試算表所能保留的位數；已讀為 ${number(value)}。`,
  }),
  "ambiguous-number": ({ raw, readings }) => ({
    says: `${quoted(raw)}可能是 ${readings.map(number).join(" 或 ")}。`,
    fix: "請輸入為數字，或在此來源的約定格式中指定小數點符號。",
    office: "請輸入為數字。",
  }),
  "mixed-percent-scale": ({ raw, other, otherRaw }) => ({
    says: `${quoted(raw)}與 ${formatCells(other)} 的${quoted(otherRaw)}並列：同一欄混用了以 1 為全體的小數與百分比。`,
    fix: "請一律寫成百分比的數值（53.4），或將儲存格格式設為百分比。",
  }),
  "suspect-percent-scale": ({ raw, column }) => ({
    says: `${quoted(column)}欄的值全都不大於 1，例如${quoted(raw)}；已讀為百分比，而非以 1 為全體的小數。`,
    fix: "若為小數，請寫成百分比的數值（53.4），或將儲存格格式設為百分比。",
  }),
  "unexpected-percent": ({ raw, unit }) => ({
    says: `${quoted(raw)}是百分比，但此欄的單位為${quoted(unit)}。`,
    fix: "請取消百分比格式，並輸入數字。",
  }),
  "unit-in-cell": ({ raw, unit }) => ({
    says: `${quoted(raw)}將單位${quoted(unit)}寫在儲存格內。`,
    fix: "單位請寫在欄名或單位欄。",
  }),
  "unknown-unit": ({ raw, known, meant }) => ({
    says: meant
      ? `單位${quoted(raw)}可能是${meant.join("，也可能是")}。`
      : raw
        ? `單位${quoted(raw)}不在此處可用的單位之列。`
        : "未填單位。",
    fix: meant ? "請寫明是哪一個，大小寫須與此處完全一致。" : `請使用下列其中之一：${list(known)}。`,
  }),
  "qualified-value": ({ raw }) => ({
    says: `${quoted(raw)}不是確切數值；沿用時保留其數值限定。`,
  }),
  "missing-value": ({ columns, typed = [] }) => ({
    says:
      typed.length > 0
        ? `${quotedList(columns)}必須有值，但此處填的是${quotedList(typed)}。`
        : `${quotedList(columns)}未填寫。`,
    fix: "請補上缺少的內容。",
  }),
  "empty-among-filled": ({ column }) => ({
    says: `${quoted(column)}儲存格為空；視為未填報，絕不讀為 0。`,
    fix: "請填入數值；若無數值可報，請填入「…」。",
  }),
  "missing-marker": ({ raw }) => ({
    says: `${quoted(raw)}表示沒有數值；絕不讀為 0。`,
  }),
  "notation-key": ({ raw }) => ({
    says: `代號${quoted(raw)}表示沒有數值；絕不讀為 0。`,
  }),
  "invisible-characters": ({ raw }) => ({
    says: `${quoted(raw)}含有看不見的字元；讀取時已略去。`,
    fix: "請重新輸入。",
  }),
  "not-a-date": ({ raw, column, is }) => ({
    says:
      is === "time"
        ? `${quoted(column)}欄的${quoted(raw)}是時刻，不是日期。`
        : is === "duration"
          ? `${quoted(column)}欄的${quoted(raw)}是時間長度，不是日期。`
          : `${quoted(column)}欄的${quoted(raw)}不是可辨識的日期。`,
    fix: "請輸入為 2020-12-31、2020-12 或 2020。",
  }),
  "ambiguous-date": ({ raw, readings }) => ({
    says:
      readings.length === 1
        ? `${quoted(raw)}可能是日本年號紀年（${readings[0]}），也可能是半年度或編號。`
        : `${quoted(raw)}可能是 ${readings.join(" 或 ")}。`,
    fix: isDayOrMonth(readings)
      ? "請輸入為 2020-12-31 的格式，或在此來源的約定格式中指定日與月何者在前。"
      : "請輸入為 2020-12-31 的格式。",
    office: "請輸入為 2020-12-31 的格式。",
  }),
  "date-as-text": ({ raw, value }) => ({
    says: `日期${quoted(raw)}儲存成文字；已讀為 ${value}。`,
    fix: "請重新輸入為日期。",
  }),
  "implausible-date": ({ raw, value }) => ({
    says: `${quoted(raw)}${value ? `會成為 ${value}` : "無法成為日期"}：可能是日數，或使用了錯誤的日期系統。`,
    fix: "請輸入完整日期，如 2020-12-31。只填年份時，請先將儲存格格式設為「通用格式」，再輸入。",
  }),
  "out-of-range": ({ raw, column, minimum, maximum }) => ({
    says: `${quoted(column)}欄的${quoted(raw)}${outside(minimum, maximum)}。`,
    fix: "請更正此值。",
  }),
  "other-year": ({ raw, column, edition }) => ({
    says: `${quoted(column)}欄的${quoted(raw)}不在 ${edition} 年內。`,
    fix: "若屬於本年度，請更正日期；否則請將此列移至所屬年度的檔案。",
  }),
  "not-in-list": ({ raw, column, nearest, allowed }) => ({
    says: `${quoted(raw)}不在${quoted(column)}欄的允許值之列。${meant(nearest)}`,
    fix: `請使用下列其中之一：${list(allowed)}。`,
  }),
  "unknown-area": ({ raw, nearest }) => ({
    says: `${quoted(raw)}不是已知的地區。${meant(nearest)}`,
    fix: "請更正名稱，或經審核後加入 data/reference/areas.csv：列為某地點的別名，或另立一列。",
    office: "請更正名稱，或請秘書處加入此地點。",
  }),
  "unnamed-place": ({ language, count, example }) => ({
    says: `有 ${count} 個地點沒有語言 ${language} 的名稱，例如${example}；已顯示英文名稱。`,
    fix: `請填寫 areas.csv 的 ${language} 欄。`,
  }),
  unmerged: () => ({
    says: "這些列尚未合併：git 在 <<<<<<< 與 >>>>>>> 標記之間留下了兩個版本。",
    fix: "請保留正確的列，刪除其餘的列與標記；全部清除後才會讀取此檔案。",
  }),
  "area-cycle": ({ chain }) => ({
    says: `這些地區互為上層：${chain.join(" → ")}。`,
    fix: "請更正其中一個地區的「parent」欄。",
  }),

  "duplicate-key": ({ key, first, isElsewhere, merged }) => ({
    says: merged
      ? `${formatCells(merged)} 為合併儲存格，使內容不同的兩列同為${quoted(key)}。`
      : `${quoted(key)}出現兩次而內容不同；第一個在 ${formatMet(first, isElsewhere)}。`,
    fix: merged
      ? "請取消合併並為每列填寫各自的內容，或保留正確的一列、刪除另一列。"
      : "請保留正確的一列，刪除另一列。",
  }),
  "duplicate-row": ({ key, first, isElsewhere }) => ({
    says: `${quoted(key)}這一列與 ${formatMet(first, isElsewhere)} 的列重複；不計入資料。`,
    fix: "請刪除其中一列。",
  }),
  "ambiguous-place": ({ raw, listed }) => ({
    says: `${quoted(raw)}可能指不只一個地方；地點表中為${quoted(listed)}。`,
    fix: "請依 data/reference/areas.csv 寫出帶省份的全名。",
  }),
  "written-otherwise": ({ raw, value }) => ({
    says: `${quoted(raw)}已讀為 ${number(value)}，但並非實測值。`,
  }),
  "date-read": ({ raw, value }) => ({
    says: `${quoted(raw)}已讀為 ${until(value)}。`,
    fix: "若另有所指，請輸入日期。",
  }),
  "unlisted-places": ({ names, count }) => ({
    says: `有 ${count} 列所寫的地方不在 data/reference/areas.csv 中：${list(names.map(quoted), 200)}。這些列計入總數，但不計入任何一個地方。`,
    fix: "若需要其數值，請經審核後加入這些地方。",
  }),
  "outside-region": ({ raw, country }) => ({
    says: `${quoted(raw)}位於本區域之外（${country}），不計入本區域的任何數值。`,
  }),
  "other-country": ({ raw, said, listed }) => ({
    says: `檔案將${quoted(raw)}列在${quoted(said)}之下；依地點表計入${listed}。`,
  }),
  "conflicting-values": ({ raw, value, kept, keptValue, first }) => ({
    says: `同一地方、同一期間，${quoted(raw)}為 ${number(value)}，而${quoted(kept)}（${formatCells(first)}）為 ${number(keptValue)}。採用${quoted(kept)}的數值，不取平均。`,
    fix: "請向資料來源查明以何者為準。",
  }),
  "not-one-year": ({ raw, days }) => ({
    says: days === null ? `期間${quoted(raw)}沒有結束日期。` : `期間${quoted(raw)}為 ${days} 天，並非一年。`,
    fix: "請核對期間；其數值不能與一年的數值比較。",
  }),
  "unusual-amount": ({ raw, column, least, most }) => ({
    says: `${quoted(column)}欄的${quoted(raw)}${most === null ? `低於 ${least}` : least === null ? `高於 ${most}` : `不在 ${least} 至 ${most} 之間`}，屬異常；仍照填報值保留。`,
    fix: "請向填報者核對；若有誤，請在 data/reference/corrections.csv 中更正。",
  }),
  "reported-without-figures": ({ raw }) => ({
    says: `${quoted(raw)}：填報稱有清冊，但沒有任何數值。`,
  }),
  "told-again": ({ value, before, first }) => ({
    says: `同一地方、同一期間，此處為 ${number(value)}，${formatAddress(first)} 為 ${number(before)}；以較晚的問卷為準。`,
  }),
  "target-not-recomputed": ({ value, computed }) => ({
    says: `目標填報為 ${number(value)}；依基數減去百分比計算為 ${number(computed)}。`,
    fix: "請向填報者核對基數、百分比與目標。",
  }),
  "parts-exceed-whole": ({ parts, whole, unit, columns, of }) => ({
    says:
      columns.length === 1
        ? `${quotedList(columns)}為 ${written(parts, unit)}，大於其所屬總數${quoted(of)}的 ${written(whole, unit)}。`
        : `${quotedList(columns)}合計為 ${written(parts, unit)}，大於總數${quoted(of)}的 ${written(whole, unit)}。`,
    fix: "請更正分項或總數。",
  }),
  "parts-do-not-sum": ({ parts, whole, unit, columns, of }) => ({
    says: `${quotedList(columns)}合計為 ${written(parts, unit)}，${quoted(of)}則為 ${written(whole, unit)}。`,
    fix: "請更正分項或總數。",
  }),
  "shares-not-100": ({ sum }) => ({
    says: `此列各項占比合計為 ${number(sum)}%。`,
    fix: "請更正有誤的占比；單是四捨五入無法解釋此差異。",
  }),
  "required-together": ({ column, with: filled }) => ({
    says: `${quotedList(filled)}已填寫，${quoted(column)}卻未填寫。`,
    fix: "請全部填寫，或全部留空。",
  }),
  "constant-column": ({ value, rows, unit }) => ({
    says: `全部${rows}列的值都相同，均為 ${written(value, unit)}。`,
    fix: "若屬實，無須處理；否則即為向下填滿時誤填。",
  }),
  "copied-column": ({ other }) => ({
    says: `這些數值與${quoted(other)}的數值完全相同。`,
    fix: "請查明兩者中何者是複製而來。",
  }),
  "unlike-period": ({ raw, usual }) => ({
    says: `${quoted(raw)}所在的時間數列中，其他時期的寫法與${quoted(usual)}相同。`,
    fix: "請依其他時期的寫法填寫。只填年份時，請先將儲存格格式設為「通用格式」，再輸入。",
  }),
  gap: ({ from, to }) => ({
    says: `時間數列由 ${from} 直接到 ${to}；其間各年沒有資料列。`,
    fix: "請補上缺少的年份；沒有數值之處請填「…」。",
  }),
  jump: ({ value, before, unit }) => ({
    says: `前一年為 ${written(before, unit)}，此處為 ${written(value, unit)}，年變動異常。`,
    fix: "請核對數值；若無誤，請在備註中說明原因。",
  }),
  spike: ({ value, before, after, unit }) => ({
    says: `前後分別為 ${written(before, unit)} 與 ${written(after, unit)}，此處卻為 ${written(value, unit)}。`,
    fix: "請核對數值；可能有一個數字或小數點有誤。",
  }),
  flat: ({ value, years, unit }) => ({
    says: `連續${years}年均為 ${written(value, unit)}。`,
    fix: "請確認是否沿用了前一年的數值。",
  }),
  "sign-change": ({ value, before, unit }) => ({
    says: `前一個值為 ${written(before, unit)}，此處為 ${written(value, unit)}：正負號改變。`,
    fix: "請更正正負號。",
  }),
  "unit-suspect": ({ value, neighbour, ratio, unit }) => ({
    says: `${written(value, unit)} 與相鄰的 ${written(neighbour, unit)} 相差約${number(ratio)}倍：單位是否有誤？`,
    fix: "請更正數值或其單位；若數值無誤，請在 data/reference/accepted-findings.csv 中認可此檢核結果。",
    office: "請更正數值或其單位；若數值無誤，請告知秘書處。",
  }),
  "future-period": ({ value, published }) => ({
    says: `此數值列為${quoted(until(value))}的填報值，但該期間始於本版發布（${published}）之後。`,
    fix: "請更正期間，或將此列標示為規劃（planned）、預測（projected）或目標（target）。",
  }),
  "end-before-start": ({ start, end }) => ({
    says: `結束日期 ${end} 早於開始日期 ${start}。`,
    fix: "請更正其中一個日期。",
  }),
  "expired-acceptance": ({ accepts, expires }) => ({
    says: `對${quoted(accepts)}的認可已於 ${expires} 到期，早於本版發布日期；此認可不再有效。`,
    fix: "請修正所認可的問題，或重新檢視後訂定較晚的日期。",
  }),
  "unused-acceptance": ({ accepts }) => ({
    says: `沒有任何檢核結果${quoted(accepts)}符合此資料集、欄、列的鍵值與原始值。`,
    fix: "若問題已修正，請刪除此列；否則請從 almanac check --format json 複製指紋（fingerprint）。",
  }),
  corrected: ({ from, to, reason }) => ({
    says: `讀入時已將${quoted(from)}更正為${quoted(to)}：${reason}。`,
    fix: "請通知填報單位更正其檔案；之後從 data/reference/corrections.csv 刪除該列。",
    office: "請在貴單位的檔案中一併更正此儲存格。",
  }),
  "correction-mismatch": ({ expected, found, line }) => ({
    says: `data/reference/corrections.csv 的 ${formatCells(line)} 預期此處為${quoted(expected)}，但儲存格內是${quoted(found)}。`,
    fix: "若填報單位已修正檔案，請刪除此項更正；否則請更正預期值。",
  }),
  "correction-without-cell": ({ cell }) => ({
    says: `找不到要更正的 ${formatAddress(cell)}。`,
    fix: "請更正所指的檔案或儲存格，或刪除該列。",
  }),
  "not-a-cell": ({ raw }) => ({
    says: `${quoted(raw)}不是儲存格的名稱。`,
    fix: "請寫成 Roster!E10；若為 CSV 檔案，請寫成 E10。",
  }),
  "expired-correction": ({ cell, expires }) => ({
    says: `對 ${formatAddress(cell)} 的更正已於 ${expires} 到期；仍予套用。`,
    fix: "請再次向填報單位確認，並訂定新的日期，或刪除該列。",
  }),
  "restatement-between": ({ from, to }) => ({
    says: `該列為從${quoted(from)}到${quoted(to)}，並非由較早的版本到較晚的版本。`,
    fix: "請寫成年份，例如 2020 和 2021；重新發布同一版時兩處寫同一年份。",
  }),
  ...betweenEditions,
  "published-total-mismatch": ({ ours, published, ourPeriod }) => ({
    says: `本報告 ${ourPeriod} 的數值為 ${shown(ours)}，公布值為 ${shown(published)}。`,
    fix: "請查明何者正確，並在來源欄說明差異的原因。",
  }),
  "unknown-reference": ({ raw, list: where, nearest }) => ({
    says: `在${referenced(where)}中找不到${quoted(raw)}。${meant(nearest)}`,
    fix: `請更正，或在${referenced(where)}中加入此值。`,
    office: "請更正，或請秘書處加入。",
  }),
  "day-month-swap": ({ value, other, otherAt }) => ({
    says: `此處為${quoted(until(value))}，${formatCells(otherAt)} 為${quoted(until(other))}：其中一處的日與月似乎對調。`,
    fix: "請查明何者正確，並更正另一處。",
  }),
  "record-conflict": ({ value, other, otherAt }) => ({
    says: `同一活動的兩筆紀錄不同：此處為${quoted(until(value))}，${formatCells(otherAt)} 為${quoted(until(other))}。`,
    fix: "請查明何者正確，並更正另一筆。",
  }),

  "missing-definition-sheet": ({ sheet }) => ({
    says: `定義中沒有工作表${quoted(sheet)}。`,
    fix: `請在 definition.xlsx 中加入工作表${quoted(sheet)}，或在資料夾中加入 ${sheet}.csv，每項宣告占一列。`,
  }),
  "two-definitions": ({ other }) => ({
    says: `此資料集有兩份定義：此處一份，${other} 一份。`,
    fix: "請保留日後繼續編輯的一份，將另一份移出資料夾。",
  }),
  "definition-formula": ({ formula }) => ({
    says: `此儲存格是公式（${formula}）；定義須直接寫明內容。`,
    fix: "請以其值取代公式。",
  }),
  "invalid-id": ({ raw }) => ({
    says: `${quoted(raw)}不能作為識別碼。`,
    fix: "請使用拉丁字母、數字與連字號，以小寫字母開頭，例如 pm25-by-city；不得為 constructor 之類的程式語言用詞。",
  }),
  "undeclared-unit": ({ raw, nearest }) => ({
    says: `單位${quoted(raw)}既非程式已有的單位，也未在此宣告。${meant(nearest)}`,
    fix: "請更正，或在工作表「units」中為其加入一列（指標的單位須將「base」留空）。單位形如「doctor/1000」時，「per」和「per head」按每1,000計算。",
  }),
  "missing-definition": ({ folder }) => ({
    says: `${quoted(folder)}中沒有定義。`,
    fix: "請放入 definition.xlsx 或每張工作表的 CSV 檔（可用 almanac propose 產生），或刪除該資料夾。",
  }),
  "taken-id": ({ id, owner }) => ({
    says: `識別碼${quoted(id)}已由 ${owner} 使用。`,
    fix: "請另選一個識別碼。",
  }),
  "not-understood": ({ raw, column, forms }) => ({
    says: `無法理解${quoted(column)}欄中的${quoted(raw)}。`,
    fix: `請寫成：${list(forms, 12)}。`,
  }),
  "unclosed-brace": ({ raw }) => ({
    says: `${quoted(raw)}中的大括號不成對。`,
    fix: "請在下一個 { 之前以 } 關閉每個大括號。",
  }),
  "circular-definition": ({ path }) => ({
    says: `此項由其自身定義：${path.join(" → ")}。`,
    fix: "請將其中一項改由其他內容定義。",
  }),
  "wrong-kind": ({ name, is, wanted }) => ({
    says: `${quoted(name)}屬於 ${is}，此處需要：${list(wanted)}。`,
    fix: "請改用其他名稱，或改變由其構成的內容。",
  }),
  "untold-figure": ({ raw }) => ({
    says: `本期沒有數值${quoted(raw)}，引用它的內容已略去。`,
    fix: "請引用 `almanac explain` 列出的數值，或註明何時顯示。",
  }),
  untranslated: ({ language, count, example }) => ({
    says: `有 ${count} 處文字缺少語言 ${language}，例如${quoted(example)}；已以其他語言顯示。`,
    fix: `請翻譯 \`almanac words\` 加 --missing ${language} 所列的文字。`,
  }),
  "open-question": ({ question }) => ({
    says: `有一個問題尚未回答：${quoted(question)}`,
    fix: "請在該列中作答，再清空此儲存格。",
  }),

  "undeclared-indicator": () => ({
    says: "資料集計算了未宣告的指標。",
    fix: "請在資料集的指標中宣告此指標。",
  }),
  "wrong-unit": ({ unit, declared }) => ({
    says: `數值的單位為${quoted(unit)}，指標的單位為${quoted(declared)}。`,
    fix: "請在來源中更正單位。",
  }),
  "duplicate-observation": ({ first, second }) => ({
    says: `同一數值有兩個結果：一個來自${cells(first)}，另一個來自${cells(second)}。`,
    fix: "請以細項區分兩者。",
  }),
  "two-sources": ({ raw, source, other, otherSource, first, indicator }) => ({
    says: `同一數值有兩個來源：${source}為${raw}，${otherSource}為${other}（${formatCells(first)}）。兩者均予列出，均不作為該數值。`,
    fix:
      indicator === null
        ? "請在應採用的那一列的「優先採用」欄填寫「是」，或刪去其中一列。"
        : `請在定義中${quoted(indicator)}的「prefer」欄寫明採用的來源，或刪去其中一列。`,
  }),
  "empty-indicator": () => ({
    says: "此指標已宣告，但本版沒有任何數值。",
  }),
  "check-failed": ({ message }) => ({
    says: `此資料集的一項檢核或計算中斷：${message}。`,
    fix: "請回報：這是程式的問題。此資料集的內容均未發布。",
  }),
  "illustrative-data": ({ rows }) => ({
    says: `有${rows}列為示例資料；凡採用這些資料的數值與圖表均予標明。`,
    fix: "收到實際資料後，請予取代。",
  }),
  "bounds-point-both-ways": () => ({
    says: "「超過」與「低於」相加沒有界限可言；不列此數值。",
  }),
  "method-undefined": ({ method, reason }) => ({
    says: `方法${quoted(method)}在此不適用：${reasons[reason] ?? reason}。`,
  }),
  "missing-coordinates": ({ chart, areas }) => ({
    says: `圖表${quoted(chart)}的地圖上缺少${areas.join("、")}：data/reference/areas.csv未註明其位置。`,
    fix: "經審核後，在data/reference/areas.csv的相應列中填寫latitude（緯度）和longitude（經度）。",
  }),
  "chart-left-out": ({ chart }) => ({ says: `圖表${quoted(chart)}沒有可顯示的數值，已省略。` }),
  "unprintable-text": ({ raw, characters }) => ({
    says: `${quoted(raw)}會出現在報告中，而報告的字型沒有${characters}：PDF與PNG以�代替每個字元；網頁使用讀者自己的字型。`,
    fix: "請改用拉丁、希臘、西里爾字母或漢字、假名、諺文書寫，或安裝相應字型的套件（almanac help add-a-language），或接受印刷品如此顯示。",
  }),
  "empty-chart": ({ chart }) => ({
    says: `圖表${quoted(chart)}沒有可顯示的內容。`,
    fix: "請回報：這是程式的問題。",
  }),
  "chart-warning": ({ chart, message }) => ({
    says: `圖表${quoted(chart)}無法正確繪製：${message}。`,
    fix: "請回報：這是程式的問題。",
  }),
};

const limitNames: { readonly [L in Limit]: string } = {
  "file bytes": "檔案的位元組數",
  "zip entries": "壓縮檔的項目數",
  "part bytes": "單一部分的位元組數",
  "bytes in all": "位元組總數",
  "compression ratio": "壓縮比",
  cells: "儲存格數",
  rows: "列數",
  columns: "欄數",
  "shared strings": "共用字串數",
  "characters in all": "所有儲存格的字元總數",
  "cell characters": "儲存格的字元數",
  nesting: "巢狀層數",
  "text length": "文字長度",
};

const partNames: { readonly [part: string]: string } = {
  records: "檔案的資料列",
  fields: "檔案的欄位",
};

const referenced = (name: string): string => (name === "weather-files" ? "氣象檔案" : ` ${name} `);

function formatName(format: string): string {
  const names: { readonly [format: string]: string } = {
    xlsx: " Excel 活頁簿 (.xlsx)",
    xls: "舊版 Excel 活頁簿 (.xls)",
    xlsb: " Excel 二進位活頁簿 (.xlsb)",
    ods: " OpenDocument 試算表 (.ods)",
    numbers: " Apple Numbers 試算表 (.numbers)",
    "git-lfs": "指向 Git LFS 中檔案的指標",
    csv: " CSV 文字檔",
    text: "文字檔",
    html: "網頁",
    pdf: " PDF 文件",
    zip: " ZIP 壓縮檔",
    docx: " Word 文件",
    doc: "舊版 Word 文件 (.doc)",
    odt: "OpenDocument 文字文件 (.odt)",
    image: "圖片",
    empty: "空白檔案",
  };
  return names[format] ?? `其他類型的檔案（${format}）`;
}

import { definitionsSheets, findingsSheets } from "../../model/own-sheets.ts";
import type { AnnotationWords, DeliveryWords, PackWords, TemplateWords } from "../phrasebook.ts";

const quoted = (text: string): string => `「${text}」`;
const list = (items: readonly string[]): string => items.map(quoted).join("、");

/** The words of the copies that go back to an office. */
export const annotation: AnnotationWords = {
  sheet: findingsSheets["zh-Hant"],
  title: (file, summary) => `${file} 待查看事項：${summary}`,
  howToMend: [
    "1. 點按「儲存格」欄中的位址，即可跳到該儲存格。紅色儲存格為錯誤，必須更正；黃色儲存格為警告：請更正，內容無誤者可保留。將滑鼠指標停在上色的儲存格上，即可看到原因。",
    "2. 請直接更正儲存格本身。提示無須處理，除非內容出乎您的意料。",
    "3. 儲存活頁簿，並以原檔名寄回。顏色、註解與本工作表均可保留：程式只讀取儲存格的值。",
  ],
  howToMendCsv: (file) => [
    `CSV 檔案無法保存顏色與註解，因此本活頁簿只用來顯示您的檔案 ${file}；其列與欄和該檔案相同。`,
    "1. 點按「儲存格」欄中的位址，即可跳到該儲存格。紅色儲存格為錯誤，必須更正；黃色儲存格為警告：請更正，內容無誤者可保留。",
    `2. 請在產生 ${file} 的程式或該檔案中更正數值，再以相同檔名重新寄送 ${file}。提示無須處理，除非內容出乎您的意料。`,
  ],
  uncommented: (sheets) => `為免您的內容遺失，${list(sheets)}的儲存格只上色而不加註解；原因列於下方。`,
  kinds: { error: "錯誤", warning: "警告", note: "提示" },
  kind: "類型",
  cell: "儲存格",
  wholeFile: "整個檔案",
  more: (count) => `……另有${count}項。請先更正以上各項，再索取新的副本。`,
};

/** The words of the empty workbooks that offices fill in. */
export const template: TemplateWords = {
  data: "資料",
  definitions: definitionsSheets["zh-Hant"],
  ownName: "（貴城市或單位名稱）",
  howToFill: (file) =>
    `請填寫白色儲存格，每筆資料一列；標有 * 的欄必須填寫。各欄的意義請見「定義」工作表。請將活頁簿儲存為${quoted(file)}。`,
  howToFillCsv: (file, delimiter, decimal) =>
    `請填寫「資料」工作表，每筆資料一列；標有 * 的欄必須填寫。接著選擇「另存新檔」，存檔類型選「CSV UTF-8」，檔名輸入${quoted(file)}。程式要求各欄以${quoted(delimiter)}分隔，小數點使用${quoted(decimal)}。`,
  perSheet: (column) => `${quoted(column)}的每個值各用一張工作表：請視需要複製工作表，並以該值為各副本命名。`,
  key: (columns) =>
    columns.length === 1 ? `任兩列的${list(columns)}不可相同。` : `任兩列的${list(columns)}不可全部相同。`,
  column: "欄",
  whatToWrite: "填寫內容",
  unit: "單位",
  mustBeFilled: "必填",
  otherNames: "其他可辨識的名稱",
  yes: "是",
  no: "否",
  lists: "允許值",
  mayBeEmpty: "可留空。",
  text: "文字。",
  choice: "清單中的一個值。",
  area: "清單中的一個地區。",
  period: "年（2020）、日（2020-12-31），或月；月份前請加單引號（'2020-10），以免變成某一日。",
  instant: "附時差的時間，例如 2020-11-22T00:00:00+09:00。",
  unitOfRow: "此列數字的單位。",
  number: (minimum, maximum, unit) => {
    const range =
      minimum === null
        ? maximum === null
          ? ""
          : `，不大於${maximum}`
        : maximum === null
          ? `，不小於${minimum}`
          : `，介於${minimum}至${maximum}`;
    return `數字${range}${unit === "" ? "" : `，以 ${unit} 計`}；不含單位。`;
  },
  notInList: "此值不在清單中。請從清單中選擇一個值。",
  unusual: "這不是一般範圍內的數字。確有此意才保留，例如 <10 或 n/a。",
};

/** The words of the letter beside an office's forms. */
export const pack: PackWords = {
  fileName: "請先閱讀",
  to: "致",
  request: (network, published) =>
    `${network}請貴單位提供下列檔案，內容將於 ${published} 公布。請填寫表格，保留檔名，並寄回。`,
  form: "表格",
  due: (day) => `請於 ${day} 前繳交。`,
  noDue: "請儘早繳交。",
  filled: (rows, last) => `表中已填入 ${last} 年度的 ${rows} 列：請更正有變動的內容，並補上新增內容。`,
  empty: "表格為空白：本年度資料單獨填報。",
  unchanged: (last) => `表格的欄位與貴單位 ${last} 年度的檔案相同。`,
  changed: (last) => `與貴單位 ${last} 年度檔案相比的變動`,
  added: (column) => `新增：${list([column])}。`,
  renamed: (from, column) => `${list([from])}現改稱${list([column])}。`,
  dropped: (column) => `不再需要：${list([column])}。`,
  unit: (columns, from, to) =>
    `以下各欄現以 ${to} 為單位，不再以 ${from} 為單位：${list(columns)}。已填入的數值已經換算。`,
  thanks: "謝謝。",
};

/** What became of the deliveries of an office. */
export const deliveries: DeliveryWords = {
  byOffice: "各單位繳交情形",
  awaited: "尚未繳交",
  awaitedBy: (day) => `尚未繳交（期限 ${day}）`,
  arrived: "已收到",
  unchanged: "已收到；與上一年度的檔案逐位元組相同",
  unreadable: "已收到，但無法讀取",
  toMend: (count) => `已收到；有 ${count} 處待改`,
};

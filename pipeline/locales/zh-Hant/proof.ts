import type { ProofWords } from "../proof-words.ts";

const become = (right: string | null): string => (right === null ? "" : `應為「${right}」。`);

/** What Traditional Chinese says of a proofread text. */
export const proof: ProofWords = {
  title: (file) => `${file} 校對結果`,
  verdicts: {
    agrees: "相符",
    disagrees: "不符",
    stale: "已過時",
    inconsistent: "前後矛盾",
    "not-ours": "不在資料內",
    "no-figure": "非數據",
  },
  agrees: (what, value) => `${what}：${value}。`,
  disagrees: (what, value, right) => `資料中${what}為${value}。${become(right)}`,
  stale: (what, edition, value, right) => `這是${edition}年版中${what}的數值，現為${value}。${become(right)}`,
  outdated: (what, then, value, right) =>
    `這是${then}的數值；目前已知的最新值，${what}為${value}。${become(right)}`,
  notOurs: "沒有觀測值涵蓋此數字，未予核對。",
  cells: (cells) => `儲存格：${cells}`,
  operations: {
    difference: (what, from, to) => `${what}之差：${from} → ${to}。`,
    change: (what, from, to) => `${what}的變動率：${from} → ${to}。`,
    ratio: (what, from, to) => `${what}：${from}除以${to}。`,
    share: (what, from, to) => `${what}的占比：${to}中的${from}。`,
    sum: (what, parts) => `${what}之和：${parts}。`,
  },
  contradictions: {
    "two-values": (other, sentence) => `文中另一處對同一事項寫作${other}：「${sentence}」`,
    parts: (sum, total) => `各部分相加為${sum}，文中寫作${total}。`,
    change: (from, to, follows) => `由${from}至${to}應為${follows}。`,
    share: (part, whole, follows) => `${whole}中的${part}為${follows}。`,
    days: (range, days) => `${range}首尾兩日均計入為${days}天。`,
    weekday: (date, weekday) => `${date}不是${weekday}。`,
  },
  coverage: ({ checked, all, agree, disagree, stale, inconsistent, notOurs }) =>
    `已核對${all}個數字中的${checked}個：相符${agree}個，不符${disagree}個，已過時${stale}個，前後矛盾${inconsistent}個；不在資料內${notOurs}個。`,
  pinned: "已於 data/reference/claims.csv 中確定",
  pin: (line) => `若文字無誤，可一次確定：於 data/reference/claims.csv 加入此列 ${line}`,
  pinExpired: (line) => `data/reference/claims.csv 第${line}列：此項決定已到期；請重新確認並填寫較晚的日期。`,
  pinFault: (line, column) =>
    `data/reference/claims.csv 第${line}列：「${column}」缺漏或無效，此列不生效；請補齊。`,
  remarks: {
    "changes-accepted": (count) => `${count}處追蹤修訂按已接受讀取。`,
    "macros-ignored": "檔案含有巨集，未讀取亦未執行。",
    "links-ignored": (count) => `${count}個部分位於檔案之外，未取得。`,
    "furniture-set-aside": (count) => `已略去${count}處頁首、頁尾及頁碼；重複出現的只讀一次。`,
    "pages-without-text": (pages) => `以下頁面沒有文字，其中的數字未核對：${pages}。`,
    "unreadable-characters": (pages) => `以下頁面的字型未說明所繪字元，其中的數字未核對：${pages}。`,
    "other-language": (count) => `${count}段為其他語言，未核對。`,
    "open-elsewhere": "檔案正在另一個程式中開啟，尚未儲存的內容不在其中；請先於該程式儲存，再執行一次。",
    "other-edition": (year, edition, reported) =>
      `文章標題所載年份為${year}，核對所用為${edition}年版；${reported ? `如需核對該年版，請加上 --edition ${year}` : `此處沒有${year}年的報告`}。`,
  },
  refusals: {
    empty: "檔案中沒有文字。",
    encoding: "文字編碼不是 UTF-8；請另存為 UTF-8（記事本：「另存新檔」，編碼選 UTF-8）後重試。",
    encrypted: "檔案有密碼保護；請另存一份不設密碼的複本。",
    "other-format": (found, saveAs) =>
      `依內容看，這是 ${found} 檔，無法讀取；請以原程式開啟，另存為 ${saveAs}。`,
    archive: "無論檔名為何，這是壓縮檔；請取出其中的文件，再指定該文件。",
    picture: "無論檔名為何，這是圖片；請指定其所出自的文件，或先進行文字辨識。",
    "not-a-text": "檔案不是 docx、pdf、xlsx、md、txt 或 html；請指定文件本身，或另存為其中一種。",
    damaged: (part) => `檔案已損毀或不完整（${part}）；請以原程式重新儲存。`,
    hostile: (part) =>
      `檔案內有辦公室軟體不會寫出的內容（${part}），未予讀取；請查明來源，並索取以 Word 重新儲存的複本。`,
    "too-large": {
      bytes: (claimed, allowed) => `檔案有${claimed}位元組，上限為${allowed}位元組；請分割。`,
      pages: (claimed, allowed) => `檔案有${claimed}頁，上限為${allowed}頁；請分割。`,
      characters: (claimed, allowed) => `文中有${claimed}個字元，上限為${allowed}個；請分割。`,
      numbers: (claimed, allowed) => `文中有${claimed}個數字，一次最多核對${allowed}個；請分割。`,
    },
    "unpacks-too-large":
      "檔案解壓縮後遠超一篇文章應有的大小，未予讀取；請查明來源，若確為自己的檔案，請分割。",
    "too-deep": (allowed) =>
      `檔案內容的巢狀超過${allowed}層（表中有表、清單中有清單），並非一般程式所寫；請查明來源，或將內文複製到新文件。`,
    folder: "這是資料夾；請指定其中的檔案。",
    "mark-of-open": (document) =>
      `這不是文章，而是程式開啟 ${document} 時留下的標記；請指定該檔案，或先將其關閉。`,
    scanned: (pages) => `${pages}頁均為圖像，沒有文字，屬掃描檔。請使用列印前的原檔，或先進行文字辨識。`,
    "broken-fonts": "檔案的字型未說明所繪字元，其中的數字不是文字。請嵌入字型後重新匯出，或使用原文件。",
    "no-language":
      "文章不屬於六種語言（英文、簡體中文、繁體中文、日文、韓文、蒙古文）中的任何一種，未予核對。",
  },
  howToGoOn: [
    "這是複本，原檔未作更動。凡與資料不符、已過時或前後矛盾的數字，均加有註解。",
    "註解有理者，請於您自己的文件中改正，然後刪除此複本；亦可直接在複本上修改，下次核對會清除這些註解並重新標註。沒有註解的數字，或與資料相符，或不在資料內。",
    "若文字其實無誤，請告知資料專員，由其於 data/reference/claims.csv 一次登錄。",
  ],
  unmarked: (count) => `另有${count}處位於頁首、頁尾、註腳或文字方塊中，無法於原處標註，見清單。`,
  inNotes:
    "頁首、頁尾、註腳、章節附註及文字方塊中的數字加有網底；註腳、附註和文字方塊的註解位於註號或文字方塊處，頁首和頁尾的寫在這裡。",
  noCopy: "無法寫出標註複本；請看同處的網頁，內容相同。",
};

import type { ProofWords } from "../proof-words.ts";

const become = (right: string | null): string => (right === null ? "" : `应为“${right}”。`);

/** What Simplified Chinese says of a proofread text. */
export const proof: ProofWords = {
  title: (file) => `${file} 校对结果`,
  verdicts: {
    agrees: "一致",
    disagrees: "不一致",
    stale: "已过时",
    inconsistent: "自相矛盾",
    "not-ours": "不在数据内",
    "no-figure": "非数据",
  },
  agrees: (what, value) => `${what}：${value}。`,
  disagrees: (what, value, right) => `数据中${what}为${value}。${become(right)}`,
  stale: (what, edition, value, right) => `这是${edition}年版中${what}的数值，现为${value}。${become(right)}`,
  outdated: (what, then, value, right) =>
    `这是${then}的数值；目前已知的最新值，${what}为${value}。${become(right)}`,
  notOurs: "没有观测值涵盖此数字，未作核对。",
  cells: (cells) => `单元格：${cells}`,
  operations: {
    difference: (what, from, to) => `${what}之差：${from} → ${to}。`,
    change: (what, from, to) => `${what}的变化率：${from} → ${to}。`,
    ratio: (what, from, to) => `${what}：${from}除以${to}。`,
    share: (what, from, to) => `${what}的占比：${to}中的${from}。`,
    sum: (what, parts) => `${what}之和：${parts}。`,
  },
  contradictions: {
    "two-values": (other, sentence) => `文中另一处对同一事项写作${other}：“${sentence}”`,
    parts: (sum, total) => `各部分相加为${sum}，文中写作${total}。`,
    change: (from, to, follows) => `从${from}到${to}应为${follows}。`,
    share: (part, whole, follows) => `${whole}中的${part}为${follows}。`,
    days: (range, days) => `${range}首尾两日均计在内为${days}天。`,
    weekday: (date, weekday) => `${date}不是${weekday}。`,
  },
  coverage: ({ checked, all, agree, disagree, stale, inconsistent, notOurs }) =>
    `已核对${all}个数字中的${checked}个：一致${agree}个，不一致${disagree}个，已过时${stale}个，自相矛盾${inconsistent}个；不在数据内${notOurs}个。`,
  pinned: "已在 data/reference/claims.csv 中确定",
  pin: (line) => `如果文字无误，可一次性确定：在 data/reference/claims.csv 中加入此行 ${line}`,
  pinExpired: (line) => `data/reference/claims.csv 第${line}行：此项决定已到期；请重新核实并填写较晚的日期。`,
  pinFault: (line, column) =>
    `data/reference/claims.csv 第${line}行：“${column}”缺失或无效，此行不起作用；请补全。`,
  remarks: {
    "changes-accepted": (count) => `${count}处修订按已接受读取。`,
    "macros-ignored": "文件含有宏，未读取也未运行。",
    "links-ignored": (count) => `${count}个部分位于文件之外，未获取。`,
    "furniture-set-aside": (count) => `已略去${count}处页眉、页脚和页码；重复出现的只读一次。`,
    "pages-without-text": (pages) => `以下页面没有文字，其中的数字未核对：${pages}。`,
    "unreadable-characters": (pages) => `以下页面的字体未说明所绘字符，其中的数字未核对：${pages}。`,
    "other-language": (count) => `${count}段为其他语言，未核对。`,
    "open-elsewhere": "文件正在另一个程序中打开，尚未保存的内容不在其中；请先在该程序中保存，再运行一次。",
    "other-edition": (year, edition, reported) =>
      `文章标题所写年份为${year}，核对所用为${edition}年版；${reported ? `如需核对该年版，请加 --edition ${year}` : `此处没有${year}年的报告`}。`,
  },
  refusals: {
    empty: "文件中没有文字。",
    encoding: "文字编码不是 UTF-8；请另存为 UTF-8（记事本：“另存为”，编码选 UTF-8）后重试。",
    encrypted: "文件有密码保护；请另存一份不设密码的副本。",
    "other-format": (found, saveAs) =>
      `按内容看，这是 ${found} 文件，无法读取；请用原来的程序打开，另存为 ${saveAs}。`,
    archive: "无论文件名为何，这是压缩包；请取出其中的文档，再指定该文档。",
    picture: "无论文件名为何，这是图片；请指定其所出自的文档，或先进行文字识别。",
    "not-a-text": "文件不是 docx、pdf、xlsx、md、txt 或 html；请指定文档本身，或另存为其中一种。",
    damaged: (part) => `文件已损坏或不完整（${part}）；请用原来的程序重新保存。`,
    hostile: (part) =>
      `文件内有办公软件不会写出的内容（${part}），未读取；请查明来源，并索取用 Word 重新保存的副本。`,
    "too-large": {
      bytes: (claimed, allowed) => `文件有${claimed}字节，上限为${allowed}字节；请拆分。`,
      pages: (claimed, allowed) => `文件有${claimed}页，上限为${allowed}页；请拆分。`,
      characters: (claimed, allowed) => `文中有${claimed}个字符，上限为${allowed}个；请拆分。`,
      numbers: (claimed, allowed) => `文中有${claimed}个数字，一次最多核对${allowed}个；请拆分。`,
    },
    "unpacks-too-large": "文件解压后远超一篇文章应有的大小，未读取；请查明来源，若确为自己的文件，请拆分。",
    "too-deep": (allowed) =>
      `文件内容嵌套超过${allowed}层（表中有表、列表中有列表），并非一般程序所写；请查明来源，或将正文复制到新文档。`,
    folder: "这是文件夹；请指定其中的文件。",
    "mark-of-open": (document) =>
      `这不是文章，而是程序打开 ${document} 时留下的标记；请指定该文件，或先将其关闭。`,
    scanned: (pages) => `${pages}页均为图像，没有文字，属扫描件。请使用打印前的原文件，或先进行文字识别。`,
    "broken-fonts": "文件的字体未说明所绘字符，其中的数字不是文字。请嵌入字体后重新导出，或使用原文档。",
    "no-language":
      "文章不属于六种语言（英文、简体中文、繁体中文、日文、韩文、蒙古文）中的任何一种，未作核对。",
  },
  howToGoOn: [
    "这是副本，原文件未作改动。凡与数据不一致、已过时或自相矛盾的数字，均加有批注。",
    "批注有理的，请在您自己的文档中改正，然后删除此副本；也可直接在副本上修改，下次核对会清除这些批注并重新标注。没有批注的数字，或与数据一致，或不在数据内。",
    "若文字其实无误，请告知数据专员，由其在 data/reference/claims.csv 中一次性登记。",
  ],
  unmarked: (count) => `另有${count}处位于页眉、页脚、脚注或文本框中，无法在原处标注，见列表。`,
  inNotes:
    "页眉、页脚、脚注、尾注和文本框中的数字加有底纹；注和文本框的批注位于注号或文本框处，页眉和页脚的写在这里。",
  noCopy: "无法写出标注副本；请看同一位置的网页，内容相同。",
};

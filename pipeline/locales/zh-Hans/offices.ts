import { definitionsSheets, findingsSheets } from "../../model/own-sheets.ts";
import type { AnnotationWords, DeliveryWords, PackWords, TemplateWords } from "../phrasebook.ts";

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join("、");
/** Units that headers write as the program reads them, by their Chinese names. */
const unitNames: { readonly [unit: string]: string } = { t: "吨", point: "分", participant: "人" };

/** The words of the copies that go back to an office. */
export const annotation: AnnotationWords = {
  sheet: findingsSheets["zh-Hans"],
  title: (file, summary) => `${file}的检查结果：${summary}`,
  howToMend: [
    "1. 点击“单元格”列中的地址，即可跳转到该单元格。红色单元格为错误，必须更正；黄色单元格为警告：有误的请更正，无误的保持不变即可。将鼠标指针停在着色的单元格上，可查看原因。",
    "2. 请直接更正该单元格。提示一般无需处理，除非与预期不符。",
    "3. 请保存工作簿，并以原文件名发回。颜色、批注和本工作表可以保留：程序只读取单元格的值。",
  ],
  howToMendCsv: (file) => [
    `CSV文件不能保存颜色和批注，因此用本工作簿显示您的文件${file}。其行和列与原文件相同。`,
    "1. 点击“单元格”列中的地址，即可跳转到该单元格。红色单元格为错误，必须更正；黄色单元格为警告：有误的请更正，无误的保持不变即可。",
    `2. 请在生成${file}的程序中或在该文件中更正相应的值，并以相同的文件名重新报送${file}。提示一般无需处理，除非与预期不符。`,
  ],
  uncommented: (sheets) =>
    `为避免丢失原有内容，工作表${list(sheets)}中的单元格只着色，不加批注；原因列于下方。`,
  kinds: { error: "错误", warning: "警告", note: "提示" },
  kind: "类别",
  cell: "单元格",
  wholeFile: "整个文件",
  more: (count) => `……另有${count}条。请先更正以上各条，再索取新的副本。`,
};

/** The words of the empty workbooks that offices fill in. */
export const template: TemplateWords = {
  data: "数据",
  definitions: definitionsSheets["zh-Hans"],
  ownName: "（本市或本单位名称）",
  howToFill: (file) =>
    `请填写白色单元格，每条记录占一行；带*的列必须填写。各列的含义见工作表“填报说明”。请将工作簿保存为${file}。`,
  howToFillCsv: (file, delimiter, decimal) =>
    `请填写工作表“数据”，每条记录占一行；带*的列必须填写。然后选择“另存为”，保存类型选“CSV UTF-8”，文件名为${file}。程序要求列分隔符为“${delimiter}”，小数点为“${decimal}”。`,
  perSheet: (column) => `“${column}”的每个值各用一个工作表：请按需要的份数复制工作表，并以该值命名各副本。`,
  key: (columns) => `任何两行的${columns.join("、")}不得完全相同。`,
  column: "列",
  whatToWrite: "填写内容",
  unit: "计量单位",
  mustBeFilled: "是否必填",
  otherNames: "可识别的其他名称",
  yes: "是",
  no: "否",
  lists: "允许值",
  mayBeEmpty: "可以留空。",
  text: "文本。",
  choice: "列表中的一个值。",
  area: "列表中的一个地区。",
  period: "年份（2020）、日期（2020-12-31）或月份（'2020-10，前面加半角单引号，以免被转换为日期）。",
  instant: "带时区偏移量的时间，例如2020-11-22T00:00:00+09:00。",
  unitOfRow: "该行数字的计量单位。",
  number: (minimum, maximum, unit) => {
    const range =
      minimum === null
        ? maximum === null
          ? ""
          : `不大于${maximum}的`
        : maximum === null
          ? `不小于${minimum}的`
          : `${minimum}至${maximum}之间的`;
    return `${range}数字${unit === "" ? "" : `，以${unitNames[unit] ?? unit}计`}，不写计量单位。`;
  },
  notInList: "该值不在列表中。请选择列表中的值。",
  unusual: "这不是通常范围内的数字。如确需如此填写（例如<10或n/a），可予保留。",
};

/** The words of the letter beside an office's forms. */
export const pack: PackWords = {
  fileName: "请先阅读",
  to: "致",
  request: (network, published) =>
    `${network}请贵单位报送下列文件，内容将于${published}公布。请填写表格，保持文件名不变，并寄回。`,
  form: "表格",
  due: (day) => `请于${day}前报送。`,
  noDue: "请尽早报送。",
  filled: (rows, last) => `表中已填入${last}年度的${rows}行：请更正有变化的内容，并补充新增内容。`,
  empty: "表格为空：本年度数据单独填报。",
  unchanged: (last) => `表格的列与贵单位${last}年度的文件相同。`,
  changed: (last) => `与贵单位${last}年度文件相比的变化`,
  added: (column) => `新增：${list([column])}。`,
  renamed: (from, column) => `${list([from])}现改称${list([column])}。`,
  dropped: (column) => `不再需要：${list([column])}。`,
  unit: (columns, from, to) =>
    `以下各列现以${to}为单位，不再以${from}为单位：${list(columns)}。已填入的数值已经换算。`,
  thanks: "谢谢。",
};

/** What became of the deliveries of an office. */
export const deliveries: DeliveryWords = {
  byOffice: "各单位报送情况",
  awaited: "尚未报送",
  awaitedBy: (day) => `尚未报送（期限${day}）`,
  arrived: "已收到",
  unchanged: "已收到；与上一年度的文件逐字节相同",
  unreadable: "已收到，但无法读取",
  toMend: (count) => `已收到；有${count}处待改`,
};

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

const meant = (nearest: string | null): string => (nearest === null ? "" : `是否应为${quoted(nearest)}？`);
const nearby = (nearest: Near | null): string =>
  nearest === null ? "" : `最接近的是${formatCells(nearest.at)}中的${quoted(nearest.text)}。`;
const shown = (measure: Measure): string => (isMissing(measure) ? "无数值" : number(measure.amount));
const named = (name: string, synonyms: readonly string[]): string =>
  synonyms.length === 0 ? quoted(name) : `${quoted(name)}（${list(synonyms, 4)}）`;
const outside = (minimum: number | null, maximum: number | null): string => {
  if (maximum === null) return minimum === null ? "超出允许范围" : `小于${number(minimum)}`;
  return minimum === null ? `大于${number(maximum)}` : `不在${number(minimum)}至${number(maximum)}的范围内`;
};
const cells = (ranges: readonly CellRange[]): string =>
  ranges.length === 0 ? "无单元格" : ranges.map(formatAddress).join(" + ");

const readAs = ({ encoding, sample }: { readonly encoding: string; readonly sample: string }): string =>
  sample === "" ? encoding : `${encoding} (${quoted(sample)})`;
const cutBy = (delimiter: string) => (delimiter === "\t" ? "制表符" : quoted(delimiter));

/** What is wrong in a spreadsheet, and what to do about it. */
export const problems: Phrases = {
  unreadable: () => ({
    says: "文件无法打开。",
    fix: "请确认这是普通文件且有读取权限，或要求报送单位重新报送。",
  }),
  "not-plain": ({ raw, column }) => ({
    says: `“${column}”列中的${quoted(raw)}不是程序写出的标准形式。`,
    fix: "请写成纯数字（1234.5）、带时差的时间（2020-11-22T00:00:00+08:00），名称须与数据约定完全一致；或改为以普通CSV文件或工作簿提交。",
  }),
  "nested-column": ({ name, type }) => ({
    says: `${quoted(name)}列中是列表或记录（${type}）。`,
    fix: "请在该列中每行只写一个值，或删去该列。",
  }),
  "columns-differ": ({ name, type, other, otherType }) => ({
    says: `${quoted(name)}列在此文件中的类型为${type}，在${other}中为${otherType}。`,
    fix: "请在该来源的所有文件中使用同一类型。",
  }),
  "rule-in-memory-only": ({ columns }) => ({
    says: `数据约定对${list(columns.map(quoted), 4)}的要求无法由数据库引擎检查。`,
    fix: "请改为以普通CSV文件或工作簿提交，或从数据约定中删去该要求。",
  }),
  encrypted: () => ({
    says: "工作簿设有密码保护。",
    fix: "请用Excel打开，取消密码后重新保存。",
  }),
  "wrong-format": ({ found, expected, convertible, as, disguised }) => ({
    says: `${disguised ? "不论文件名如何，" : ""}该文件实际是${formatName(found)}，而不是${formatName(expected)}。`,
    fix:
      found === "git-lfs"
        ? "请取得文件本身：git lfs pull。"
        : found === "numbers"
          ? `请用Numbers打开，选择“导出为”“${expected === "csv" ? "CSV" : "Excel"}”，文件名为${as}。`
          : !convertible
            ? "该文件不是电子表格，请向报送单位索取工作簿或表格本身。"
            : expected === "csv"
              ? `请打开该文件，另存为CSV（UTF-8），文件名为${as}，然后重新报送。`
              : `请用Excel打开，并另存为Excel工作簿（.xlsx），文件名为${as}。`,
  }),
  damaged: ({ part }) => ({
    says: `文件已损坏或不完整（${part}）。`,
    fix: "请用Excel打开并重新保存，或要求报送单位重新报送。",
  }),
  "forbidden-xml": ({ part, construct }) => ({
    says: `工作簿内部的${part}含有${construct}，任何电子表格程序都不会写入这种内容。`,
    fix: "请勿打开该文件，并向报送单位查明其来历。",
  }),
  "invalid-picture": ({ fault }) => ({
    says: fault === "damaged" ? "封面图片不完整或内部已损坏。" : "封面图片既不是PNG，也不是JPEG。",
    fix:
      fault === "damaged"
        ? "请重新放入完整的图片，或从edition.json中删去“cover”。"
        : "请以此文件名另存为PNG或JPEG，或从edition.json中删去“cover”。",
  }),
  "unsafe-path": ({ path }) => ({
    says: `工作簿中的条目${quoted(path)}指向所在文件夹之外。`,
    fix: "请勿打开该文件。请询问报送单位文件的来源，并请其用 Excel 重新保存后再报送。",
  }),
  "not-a-plain-file": () => ({
    says: "该名称下是链接、文件夹或管道，而不是普通文件；未从中读取任何内容。",
    fix: "请换成文件本身（若为文件夹的链接，则换成文件夹），或将其删除。",
  }),
  "duplicate-part": ({ path }) => ({
    says: `工作簿中有两个名为${quoted(path)}的部件，无法判断以哪一个为准。`,
    fix: "请用Excel打开工作簿，核对内容后另存为新文件，并报送新文件。",
  }),
  "lock-file": () => ({
    says: "这是工作簿打开时产生的锁定文件，已跳过。",
    fix: "请在Excel中关闭该工作簿，此文件随即消失。",
  }),
  "limit-exceeded": ({ limit, claimed, allowed }) => ({
    says: `文件过大：${limitNames[limit]}为${claimed}，上限为${allowed}。`,
    fix: "请删除不需要的内容（空行、图片、其他工作表），或在该数据源的约定格式中提高上限。",
  }),
  "empty-read": ({ hasHeader }) => ({
    says: hasHeader ? "表头下方没有任何数据行。" : "文件没有内容。",
    fix: hasHeader
      ? '请填写数据行。如没有可报的数据，请移走该文件，并在 edition.json 中写明未报送（"state": "not-delivered"）及原因。'
      : "请要求报送单位重新报送；data/reference 中的表请从历史版本恢复。",
    office: hasHeader ? "请填写数据行；如没有可报的数据，请来函告知。" : "请重新报送该文件。",
  }),
  miscounted: ({ part, expected, found }) => ({
    says: `${partNames[part] ?? part}含有${expected}个值，但只识别出${found}个；其内容均未采用。`,
    fix: "请用Excel打开并重新保存。如问题仍然存在，请反馈该文件：这是读取程序的错误。",
  }),
  "unknown-encoding": ({ declared, readableAs }) => ({
    says: `文本编码不是UTF-8${declared ? `，也不是${declared}` : ""}。${readableAs.length > 0 ? `可按${readableAs.map(readAs).join("或")}读取。` : ""}`,
    fix:
      readableAs.length > 0
        ? "请另存为CSV UTF-8，或在该数据源的约定格式中声明该编码。"
        : "请另存为CSV UTF-8。",
  }),
  "garbled-text": ({ sample }) => ({
    says: `文本为乱码：${quoted(sample)}。文件曾以错误的编码保存。`,
    fix: "请从原始工作簿重新导出为CSV UTF-8。",
  }),
  "control-character": ({ codePoint }) => ({
    says: `文本含有不可见的控制字符U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}。`,
    fix: "请重新输入该单元格，或重新导出文件。",
  }),
  "ambiguous-delimiter": ({ candidates }) => ({
    says: `列分隔符可能是${candidates.map(quoted).join("或")}，无法确定。`,
    fix: "请在该数据源的约定格式中声明分隔符，或改用其他分隔符保存文件。",
  }),
  "unclosed-quote": ({ inside }) => ({
    says: inside
      ? "未加引号的单元格中出现了引号，其前后单元格的分界无法确定。"
      : "此处的引号没有结束，其后的所有内容会成为一个单元格。",
    fix: inside
      ? '请给整个单元格加上英文双引号，其中的引号连写两个（"Round 48"""）。'
      : "请补上英文双引号；如引号本身是文本内容，请连写两个。",
  }),
  "ragged-row": ({ expected, found, delimiter }) => ({
    says: delimiter
      ? `只有该行用${cutBy(delimiter)}分隔，因此只有1个单元格，而表格每行为${expected}个。`
      : `该行有${found}个单元格，而表格每行为${expected}个。`,
    fix:
      found > expected
        ? "请查找数字或文本中的逗号（如1,234），并给该单元格的内容加上英文双引号。"
        : delimiter
          ? "请用与其他行相同的符号分隔。"
          : "请补齐缺少的单元格。",
  }),
  "duplicate-file": ({ other }) => ({
    says: `该文件与${other}完全相同。`,
    fix: "请删除其中一个。",
  }),
  "empty-edition": () => ({
    says: "本年度没有数据集，报告中没有任何数值。",
    fix: "请在edition.json的“deliveries”中写明由谁提交哪个文件；almanac propose FILE --deliver可由工作簿建立数据集。",
  }),
  "orphan-file": () => ({
    says: "没有数据集使用该文件，未予读取。",
    fix: "请更正文件名，或将其移出该文件夹。",
  }),
  "missing-file": ({ office, canBeGivenUp, near }) => ({
    says: `缺少该文件${office ? `（应由${office}报送）` : ""}。${near ? `文件夹中有${quoted(near)}，但没有数据集认得它。` : ""}`,
    fix: near
      ? `如${quoted(near)}就是该文件，请改为完全相同的名称。`
      : canBeGivenUp
        ? '请以完全相同的名称放入该文件；或在 edition.json 中写明未报送（"state": "not-delivered"）及原因。'
        : "请以完全相同的名称放入该文件。",
  }),
  "invalid-edition": ({ field, fault, value }) => edition[fault](field, value),
  "not-delivered": ({ office, reason }) => ({ says: `${office}未报送：${textIn(reason, "zh-Hans")}` }),
  "delivered-after-all": () => ({
    says: "该文件已收到，但 edition.json 写的是未报送；文件已读取。",
    fix: "请删除 edition.json 中该报送的 state 和 reason。",
  }),
  "undeclared-delivery": () => ({
    says: "没有任何单位要报送此文件；文件仍已读取。",
    fix: "请在 edition.json 中加入该报送，或将文件移出文件夹。",
  }),
  "unknown-folder": ({ files }) => ({
    says: `本年度没有数据集读取此文件夹（${files}个文件）。`,
    fix: "请更正文件夹名称、在 edition.json 中写明该数据集，或将文件夹移到别处。",
  }),
  "external-link": ({ targets }) => ({
    says: `公式引用了其他工作簿（${list(targets, 3)}），采用的是其最后一次计算结果。`,
    fix: "请将公式粘贴为数值，使工作簿不依赖其他文件。",
  }),
  "sheet-without-part": () => ({
    says: "工作簿列出了该工作表，但其中没有内容，已跳过。",
    fix: "除非是旧的宏模块，否则请报送单位重新报送工作簿。",
  }),
  "irregular-part": ({ what }) => ({
    says: {
      "row-zero": "有一行的行号为0，已按其前一行的下一行读取。",
      "merged-lines": "合并了整行或整列，已按工作表有内容的范围读取。",
      "styles-missing": "缺少样式部件，但此处没有数字需要样式。",
    }[what],
  }),
  "unknown-style": ({ style }) => ({
    says: `单元格使用样式${style}，而工作簿中没有该样式，无法判断其数字是百分比还是日期。`,
    fix: "请在生成该工作簿的程序中打开，设置此单元格的数字格式后重新保存。",
  }),
  "unread-sheet": () => ({
    says: "该工作表中没有找到约定格式规定的表头，未予读取。",
    fix: "如该工作表不含数据，无需处理；否则请更正表头。",
  }),
  "missing-header": ({ wanted, cut }) => ({
    says: cut
      ? `各列以${cutBy(cut.by)}分隔，而该数据源应以${cutBy(cut.declared)}分隔。`
      : `没有任何一行含有应有的列标题（${list(wanted)}）。`,
    fix: cut
      ? `请改以${cutBy(cut.declared)}分隔各列后保存，或将${cutBy(cut.by)}声明为该数据源的分隔符。`
      : "请为表格补上表头行。",
  }),
  "missing-column": ({ name, synonyms, nearest, misplaced }) => ({
    says:
      misplaced && nearest
        ? `${formatCells(nearest.at)}应为${named(name, synonyms)}列，而此处为${quoted(nearest.text)}。`
        : `缺少${named(name, synonyms)}列。${nearby(nearest)}`,
    fix: nearest ? `请将${formatCells(nearest.at)}改为${quoted(name)}。` : "请添加该列，或更正列标题。",
  }),
  "missing-field": ({ name, synonyms, nearest }) => ({
    says: `表格上方缺少${named(name, synonyms)}一行。${nearby(nearest)}`,
    fix: "请添加该行，并在右侧单元格填写其值；或更正该行的名称。",
  }),
  "unknown-column": ({ name }) => ({
    says: `约定格式中没有${quoted(name)}列，未予读取。`,
    fix: "如该列只是备注，无需处理；否则请更正列标题。",
  }),
  "duplicate-column": ({ name, first }) => ({
    says: `${quoted(name)}列出现两次，第一列在${formatCells(first)}。`,
    fix: "请删除其中一列，或更改其列标题。",
  }),
  "blank-column": () => ({
    says: "该列的单元格没有列标题，未予读取。",
    fix: "请填写列标题，或清空该列。",
  }),
  "blank-row": () => ({
    says: "表格中有一个空行，已跳过。",
    fix: "如不应有此空行，请删除。",
  }),
  "second-table": () => ({
    says: "该工作表中的第二个表格未予读取。",
    fix: "请将其移到单独的工作表。",
  }),
  "hidden-data": ({ what, names }) => ({
    says:
      what === "sheet"
        ? `工作表${quoted(names)}已隐藏，仍按普通工作表读取。`
        : `有隐藏的${what === "rows" ? "行" : "列"}：${names}。`,
    fix: "请取消隐藏，并确认其中的数据是否属于报送内容。",
  }),
  "merged-number": ({ raw }) => ({
    says: `数字${quoted(raw)}所在的单元格跨多行合并，无法确定该数字属于哪一行。`,
    fix: "请取消单元格合并，并逐行填写数字。",
  }),
  "total-row": ({ label, isJudged }) => ({
    says: isJudged
      ? `${quoted(label)}行是汇总行，核对后不计入数据。`
      : `${quoted(label)}行是汇总行，不计入数据。该行或其组成数值有空缺或约数，无法核对。`,
  }),
  "total-mismatch": ({ label, printed, computed, parts }) => ({
    says: `${quoted(label)}为${number(printed)}，但由其组成部分${parts.map(formatCells).join(" + ")}得出的是${number(computed)}。`,
    fix: "请更正有误的部分，或重新计算汇总值。",
  }),
  "undeclared-total": ({ label }) => ({
    says: `${quoted(label)}行是约定格式中没有的汇总行，不计入数据。`,
    fix: "请在约定格式中声明该汇总行；如该行是数据，请更正其名称。",
    office: "如该行是数据，请更正其名称；如是汇总行，无需处理。",
  }),
  "possible-total": ({ label, parts }) => ({
    says: `${quoted(label)}行${parts.length > 0 ? `等于${parts.map(formatCells).join(" + ")}之和` : "的名称像是汇总行，但不等于上方任何数据之和"}，已作为数据读取。`,
    fix: "如该行是数据，无需处理；如是汇总行，请在名称中注明，或删除该行。",
  }),
  "uncalculated-formula": ({ formula }) => ({
    says: `公式${quoted(`=${formula}`)}从未计算过。`,
    fix: "请用Excel打开工作簿，待其计算完成后保存。",
  }),
  "error-value": ({ raw }) => ({
    says: `单元格显示${raw}。`,
    fix: "请更正公式，或直接填写值。",
  }),
  "not-a-number": ({ raw, column, decimal }) => ({
    says: `${quoted(column)}列中的${quoted(raw)}不是数字${decimal ? `：该数据源的小数点符号是${quoted(decimal)}` : ""}。`,
    ...(decimal
      ? {
          fix: `请用${quoted(decimal)}填写，或更正该数据源约定格式中声明的小数点符号。`,
          office: `请用${quoted(decimal)}填写。`,
        }
      : { fix: "请只填写数字；没有数值的，填写n/a。" }),
  }),
  "number-as-text": ({ raw, value }) => ({
    says: `数字${quoted(raw)}以文本形式存储，已按${number(value)}读取。`,
    fix: "请重新以数字形式填写。",
  }),
  "not-whole": ({ raw, column }) => ({
    says: `${quoted(column)}列中的${quoted(raw)}不是整数。`,
    fix: "请更正该值。",
  }),
  precision: ({ raw, value, exponent }) => ({
    says: exponent
      ? `${quoted(raw)}以指数形式书写，可能丢失了部分数字，已按${number(value)}读取。`
      : `${quoted(raw)}的位数超出电子表格能够保留的位数，已按${number(value)}读取。`,
  }),
  "ambiguous-number": ({ raw, readings }) => ({
    says: `${quoted(raw)}可能是${readings.map(number).join("或")}，无法确定。`,
    fix: "请以数字形式填写，或在该数据源的约定格式中声明小数点符号。",
    office: "请以数字形式填写。",
  }),
  "mixed-percent-scale": ({ raw, other, otherRaw }) => ({
    says: `${quoted(raw)}与${formatCells(other)}中的${quoted(otherRaw)}并存：同一列混用了小数（1表示100%）和百分数。`,
    fix: "请统一写成百分数（53.4），或将单元格格式设为“百分比”。",
  }),
  "suspect-percent-scale": ({ raw, column }) => ({
    says: `${quoted(column)}列的所有值均不大于1，例如${quoted(raw)}；已按百分数读取，未按小数（1表示100%）读取。`,
    fix: "如实际为小数，请写成百分数（53.4），或将单元格格式设为“百分比”。",
  }),
  "unexpected-percent": ({ raw, unit }) => ({
    says: `${quoted(raw)}是百分数，但该列的计量单位是${quoted(unit)}。`,
    fix: "请取消百分比格式，并填写数字。",
  }),
  "unit-in-cell": ({ raw, unit }) => ({
    says: `${quoted(raw)}在单元格中带有计量单位${quoted(unit)}。`,
    fix: "请只填写数字，计量单位写在列标题或“单位”列中。",
  }),
  "unknown-unit": ({ raw, known, meant }) => ({
    says: meant
      ? `计量单位${quoted(raw)}可能是${meant.join("，也可能是")}。`
      : raw
        ? `计量单位${quoted(raw)}不在可用的计量单位之列。`
        : "没有给出计量单位。",
    fix: meant ? "请写明是哪一个，大小写须与此处完全一致。" : `请使用下列计量单位之一：${list(known)}。`,
  }),
  "qualified-value": ({ raw }) => ({
    says: `${quoted(raw)}不是准确值，已连同其限定（约、超过等）一并沿用。`,
  }),
  "missing-value": ({ columns, typed = [] }) => ({
    says:
      typed.length > 0
        ? `${list(columns.map(quoted))}必须有值，而此处填写的是${list(typed.map(quoted))}。`
        : `${list(columns.map(quoted))}为空。`,
    fix: "请补填。",
  }),
  "empty-among-filled": ({ column }) => ({
    says: `${quoted(column)}单元格为空，按未填报读取，不按0读取。`,
    fix: "请填写；如没有可报的数值，请填入“…”。",
  }),
  "missing-marker": ({ raw }) => ({
    says: `${quoted(raw)}表示没有数值，不按0读取。`,
  }),
  "notation-key": ({ raw }) => ({
    says: `标记符号${quoted(raw)}表示没有数值，不按0读取。`,
  }),
  "invisible-characters": ({ raw }) => ({
    says: `${quoted(raw)}含有不可见字符，读取时已略去。`,
    fix: "请重新输入。",
  }),
  "not-a-date": ({ raw, column, is }) => ({
    says:
      is === "time"
        ? `${quoted(column)}列中的${quoted(raw)}是时刻，不是日期。`
        : is === "duration"
          ? `${quoted(column)}列中的${quoted(raw)}是时长，不是日期。`
          : `${quoted(column)}列中的${quoted(raw)}不是能够识别的日期。`,
    fix: "请按2020-12-31、2020-12或2020的形式填写。",
  }),
  "ambiguous-date": ({ raw, readings }) => ({
    says:
      readings.length === 1
        ? `${quoted(raw)}可能是日本年号纪年（${readings[0]}），也可能是半年度或编号，无法确定。`
        : `${quoted(raw)}可能是${readings.join("或")}，无法确定。`,
    fix: isDayOrMonth(readings)
      ? "请按2020-12-31的形式填写，或在该数据源的约定格式中声明日和月何者在前。"
      : "请按2020-12-31的形式填写。",
    office: "请按2020-12-31的形式填写。",
  }),
  "date-as-text": ({ raw, value }) => ({
    says: `日期${quoted(raw)}以文本形式存储，已按${value}读取。`,
    fix: "请重新以日期形式填写。",
  }),
  "implausible-date": ({ raw, value }) => ({
    says: `${quoted(raw)}${value ? `对应的日期是${value}` : "不对应任何日期"}：可能是天数，或日期系统有误。`,
    fix: "请填写完整日期，如2020-12-31。只填年份时，请先将单元格格式设为“常规”，再填写。",
  }),
  "out-of-range": ({ raw, column, minimum, maximum }) => ({
    says: `${quoted(column)}列中的${quoted(raw)}${outside(minimum, maximum)}。`,
    fix: "请更正该值。",
  }),
  "other-year": ({ raw, column, edition }) => ({
    says: `${quoted(column)}列中的${quoted(raw)}不在${edition}年内。`,
    fix: "如属于本年度，请更正日期；否则请将该行移至其所属年度的文件。",
  }),
  "not-in-list": ({ raw, column, nearest, allowed }) => ({
    says: `${quoted(raw)}不是${quoted(column)}列的允许值。${meant(nearest)}`,
    fix: `请使用下列值之一：${list(allowed)}。`,
  }),
  "unknown-area": ({ raw, nearest }) => ({
    says: `${quoted(raw)}不是已知的地区。${meant(nearest)}`,
    fix: "请更正名称；或经审核后加入data/reference/areas.csv：作为某地的别名，或另起一行。",
    office: "请更正名称，或请秘书处添加该地区。",
  }),
  "unnamed-place": ({ language, count, example }) => ({
    says: `有${count}个地点没有语言${language}的名称，例如${example}；已显示英文名称。`,
    fix: `请填写areas.csv的${language}列。`,
  }),
  unmerged: () => ({
    says: "这些行尚未合并：git在<<<<<<<与>>>>>>>标记之间保留了两个版本。",
    fix: "请保留正确的行，删除其余行和标记；全部清除后才会读取该文件。",
  }),
  "area-cycle": ({ chain }) => ({
    says: `这些地区互为上级：${chain.join(" → ")}。`,
    fix: "请更正其中一个地区的“parent”列。",
  }),

  "duplicate-key": ({ key, first, isElsewhere, merged }) => ({
    says: merged
      ? `${formatCells(merged)}为合并单元格，使内容不同的两行同为${quoted(key)}。`
      : `${quoted(key)}出现两次且内容不同，第一次在${formatMet(first, isElsewhere)}。`,
    fix: merged
      ? "请取消合并并为每行填写各自的内容，或保留正确的一行、删除另一行。"
      : "请保留正确的一行，删除另一行。",
  }),
  "duplicate-row": ({ key, first, isElsewhere }) => ({
    says: `${quoted(key)}一行与${formatMet(first, isElsewhere)}的一行重复，不计入数据。`,
    fix: "请删除其中一行。",
  }),
  "ambiguous-place": ({ raw, listed }) => ({
    says: `${quoted(raw)}可能指不止一个地方；地区表中为${quoted(listed)}。`,
    fix: "请按data/reference/areas.csv写出带省份的全名。",
  }),
  "written-otherwise": ({ raw, value }) => ({
    says: `${quoted(raw)}已按${number(value)}读取，但并非实测值。`,
  }),
  "date-read": ({ raw, value }) => ({
    says: `${quoted(raw)}已按${until(value)}读取。`,
    fix: "如另有所指，请填写日期。",
  }),
  "unlisted-places": ({ names, count }) => ({
    says: `有${count}行写明的地方不在data/reference/areas.csv中：${list(names.map(quoted), 200)}。这些行计入总数，但不计入任何一个地方。`,
    fix: "如需其数值，请经审核后添加这些地方。",
  }),
  "outside-region": ({ raw, country }) => ({
    says: `${quoted(raw)}位于本区域之外（${country}），不计入本区域的任何数值。`,
  }),
  "other-country": ({ raw, said, listed }) => ({
    says: `文件将${quoted(raw)}列在${quoted(said)}之下；按地区表计入${listed}。`,
  }),
  "conflicting-values": ({ raw, value, kept, keptValue, first }) => ({
    says: `同一地方、同一时期，${quoted(raw)}为${number(value)}，而${quoted(kept)}（${formatCells(first)}）为${number(keptValue)}。采用${quoted(kept)}的数值，不取平均。`,
    fix: "请向资料来源核实以哪一个为准。",
  }),
  "not-one-year": ({ raw, days }) => ({
    says: days === null ? `期间${quoted(raw)}没有结束日期。` : `期间${quoted(raw)}为${days}天，不是一年。`,
    fix: "请核对期间；其数值不能与一年的数值比较。",
  }),
  "unusual-amount": ({ raw, column, least, most }) => ({
    says: `${quoted(column)}列的${quoted(raw)}${most === null ? `低于${least}` : least === null ? `高于${most}` : `不在${least}至${most}之间`}，属异常；仍按报告值保留。`,
    fix: "请向报告方核对；如有误，请在data/reference/corrections.csv中更正。",
  }),
  "reported-without-figures": ({ raw }) => ({
    says: `${quoted(raw)}：报告称有清单，但没有任何数值。`,
  }),
  "told-again": ({ value, before, first }) => ({
    says: `同一地方、同一时期，此处为${number(value)}，${formatAddress(first)}为${number(before)}；以较晚的问卷为准。`,
  }),
  "target-not-recomputed": ({ value, computed }) => ({
    says: `目标报告为${number(value)}；按基数减去百分比计算为${number(computed)}。`,
    fix: "请向报告方核对基数、百分比和目标。",
  }),
  "parts-exceed-whole": ({ parts, whole, unit, columns, of }) => ({
    says:
      columns.length === 1
        ? `${list(columns.map(quoted))}为${written(parts, unit)}，大于其所属总数${quoted(of)}的${written(whole, unit)}。`
        : `${list(columns.map(quoted))}之和为${written(parts, unit)}，大于总数${quoted(of)}的${written(whole, unit)}。`,
    fix: "请更正有误的部分或总数。",
  }),
  "parts-do-not-sum": ({ parts, whole, unit, columns, of }) => ({
    says: `${list(columns.map(quoted))}之和为${written(parts, unit)}，而${quoted(of)}为${written(whole, unit)}。`,
    fix: "请更正有误的部分或总数。",
  }),
  "shares-not-100": ({ sum }) => ({
    says: `该行各项比重之和为${number(sum)}%。`,
    fix: "请更正有误的比重；四舍五入不足以解释这一差异。",
  }),
  "required-together": ({ column, with: filled }) => ({
    says: `${quoted(column)}为空，但${list(filled.map(quoted))}已填写。`,
    fix: "请全部填写，或全部留空。",
  }),
  "constant-column": ({ value, rows, unit }) => ({
    says: `全部${rows}行的值相同，均为${written(value, unit)}。`,
    fix: "如情况属实，无需处理；否则是误用了向下填充，请更正。",
  }),
  "copied-column": ({ other }) => ({
    says: `各数值与${quoted(other)}的完全相同。`,
    fix: "请查明哪一个是复制的。",
  }),
  "unlike-period": ({ raw, usual }) => ({
    says: `${quoted(raw)}所在的时间序列中，其他时期的写法与${quoted(usual)}相同。`,
    fix: "请按其他时期的写法填写。只填年份时，请先将单元格格式设为“常规”，再填写。",
  }),
  gap: ({ from, to }) => ({
    says: `时间序列从${from}年直接到${to}年，其间各年没有对应的行。`,
    fix: "请补上缺少的年份；没有数值的，填写“无数据”。",
  }),
  jump: ({ value, before, unit }) => ({
    says: `${written(before, unit)}之后是${written(value, unit)}，年度间变化异常。`,
    fix: "请核对该数值；如属实，请在备注中说明原因。",
  }),
  spike: ({ value, before, after, unit }) => ({
    says: `${written(value, unit)}的前一个值为${written(before, unit)}，后一个值为${written(after, unit)}。`,
    fix: "请核对该数值，可能有一位数字或小数点有误。",
  }),
  flat: ({ value, years, unit }) => ({
    says: `连续${years}年均为${written(value, unit)}。`,
    fix: "请核对是否沿用了上一年的数值。",
  }),
  "sign-change": ({ value, before, unit }) => ({
    says: `${written(before, unit)}之后是${written(value, unit)}：正负号发生变化。`,
    fix: "请更正正负号。",
  }),
  "unit-suspect": ({ value, neighbour, ratio, unit }) => ({
    says: `${written(value, unit)}与相邻的${written(neighbour, unit)}相差约${number(ratio)}倍：计量单位是否有误？`,
    fix: "请更正数值或其计量单位；如数值无误，请在data/reference/accepted-findings.csv中接受该检查结果。",
    office: "请更正数值或其计量单位；如数值无误，请告知秘书处。",
  }),
  "future-period": ({ value, published }) => ({
    says: `报告了${quoted(until(value))}的数值，但该时期在本年度报告发布（${published}）之后才开始。`,
    fix: "请更正时期，或将该行标为计划值、预测值或目标值。",
  }),
  "end-before-start": ({ start, end }) => ({
    says: `结束日期${end}早于开始日期${start}。`,
    fix: "请更正其中一个日期。",
  }),
  "expired-acceptance": ({ accepts, expires }) => ({
    says: `对${quoted(accepts)}的接受已于${expires}到期，早于本年度报告的发布日期，不再有效。`,
    fix: "请更正所接受的问题，或重新核查后设定更晚的日期。",
  }),
  "unused-acceptance": ({ accepts }) => ({
    says: `没有检查结果${quoted(accepts)}与此处的数据集、列、行键和原始值相符。`,
    fix: "如问题已更正，请删除该行；否则请从almanac check --format json的输出中复制指纹（fingerprint）。",
  }),
  corrected: ({ from, to, reason }) => ({
    says: `读入时已将${quoted(from)}更正为${quoted(to)}：${reason}。`,
    fix: "请要求报送单位更正其文件，然后从data/reference/corrections.csv中删除该行。",
    office: "请在贵单位的文件中也更正该单元格。",
  }),
  "correction-mismatch": ({ expected, found, line }) => ({
    says: `data/reference/corrections.csv的${formatCells(line)}预期此处为${quoted(expected)}，但单元格中是${quoted(found)}。`,
    fix: "如报送单位已更正文件，请删除该更正；否则请修改预期值。",
  }),
  "correction-without-cell": ({ cell }) => ({
    says: `需要更正的${formatAddress(cell)}不存在。`,
    fix: "请改正所写的文件或单元格，或删除该行。",
  }),
  "not-a-cell": ({ raw }) => ({
    says: `${quoted(raw)}不是单元格地址。`,
    fix: "请写成Roster!E10的形式；CSV文件写成E10。",
  }),
  "expired-correction": ({ cell, expires }) => ({
    says: `对${formatAddress(cell)}的更正已于${expires}到期，但仍予采用。`,
    fix: "请再次向报送单位核实，并设定新的日期或删除该行。",
  }),
  "restatement-between": ({ from, to }) => ({
    says: `该行为从${quoted(from)}到${quoted(to)}，并非由较早年度到较晚年度。`,
    fix: "请写成年份，例如2020和2021；重新发布同一年度时两处写同一年份。",
  }),
  ...betweenEditions,
  "published-total-mismatch": ({ ours, published, ourPeriod }) => ({
    says: `本报告的数值（${ourPeriod}）为${shown(ours)}，公布值为${shown(published)}。`,
    fix: "请查明哪一个正确，并在“来源”列中说明两者不同的原因。",
  }),
  "unknown-reference": ({ raw, list: where, nearest }) => ({
    says: `${where}中没有${quoted(raw)}。${meant(nearest)}`,
    fix: `请更正，或将其加入${where}。`,
    office: "请更正，或请秘书处添加。",
  }),
  "day-month-swap": ({ value, other, otherAt }) => ({
    says: `此处为${quoted(until(value))}，${formatCells(otherAt)}中为${quoted(until(other))}：其中一处的日和月似乎颠倒了。`,
    fix: "请查明哪一个正确，并更正另一个。",
  }),
  "record-conflict": ({ value, other, otherAt }) => ({
    says: `同一活动的两条记录不一致：此处为${quoted(until(value))}，${formatCells(otherAt)}中为${quoted(until(other))}。`,
    fix: "请查明哪一个正确，并更正另一个。",
  }),

  "missing-definition-sheet": ({ sheet }) => ({
    says: `定义中没有工作表${quoted(sheet)}。`,
    fix: `请在definition.xlsx中添加工作表${quoted(sheet)}，或在文件夹中添加${sheet}.csv，每项声明占一行。`,
  }),
  "two-definitions": ({ other }) => ({
    says: `该数据集有两份定义：此处一份，${other}一份。`,
    fix: "请保留今后继续编辑的一份，将另一份移出文件夹。",
  }),
  "definition-formula": ({ formula }) => ({
    says: `该单元格是公式（${formula}）；定义须直接写明内容。`,
    fix: "请以其数值替换公式。",
  }),
  "invalid-id": ({ raw }) => ({
    says: `${quoted(raw)}不能用作标识。`,
    fix: "请使用拉丁字母、数字和连字符，以小写字母开头，例如pm25-by-city；不能是constructor之类的编程语言用词。",
  }),
  "undeclared-unit": ({ raw, nearest }) => ({
    says: `单位${quoted(raw)}既不是程序已有的单位，也未在此声明。${meant(nearest)}`,
    fix: "请更正，或在工作表“units”中为其添加一行（指标的单位须将“base”留空）。单位形如“doctor/1000”时，“per”和“per head”按每1,000计算。",
  }),
  "missing-definition": ({ folder }) => ({
    says: `${quoted(folder)}中没有定义。`,
    fix: "请放入definition.xlsx或每张工作表的CSV文件（可用almanac propose生成），或删除该文件夹。",
  }),
  "taken-id": ({ id, owner }) => ({
    says: `标识${quoted(id)}已被${owner}使用。`,
    fix: "请另选一个标识。",
  }),
  "not-understood": ({ raw, column, forms }) => ({
    says: `${quoted(column)}一栏中的${quoted(raw)}无法理解。`,
    fix: `请写成：${list(forms, 12)}。`,
  }),
  "unclosed-brace": ({ raw }) => ({
    says: `${quoted(raw)}中的花括号不成对。`,
    fix: "请在下一个{之前用}闭合每个花括号。",
  }),
  "circular-definition": ({ path }) => ({
    says: `此项由其自身定义：${path.join(" → ")}。`,
    fix: "请将其中一项改由其他内容定义。",
  }),
  "wrong-kind": ({ name, is, wanted }) => ({
    says: `${quoted(name)}属于${is}，此处需要：${list(wanted)}。`,
    fix: "请改用其他名称，或改变由其构成的内容。",
  }),
  "untold-figure": ({ raw }) => ({
    says: `本期没有数值${quoted(raw)}，引用它的内容已略去。`,
    fix: "请引用`almanac explain`列出的数值，或注明何时显示。",
  }),
  untranslated: ({ language, count, example }) => ({
    says: `有${count}处文字缺少语言${language}，例如${quoted(example)}；已以其他语言显示。`,
    fix: `请翻译\`almanac words\`加--missing ${language}列出的文字。`,
  }),
  "open-question": ({ question }) => ({
    says: `有一个问题尚未回答：${quoted(question)}`,
    fix: "请在该行中作答，然后清空此单元格。",
  }),

  "undeclared-indicator": () => ({
    says: "数据集计算了一个未经声明的指标。",
    fix: "请在该数据集的指标中声明。",
  }),
  "wrong-unit": ({ unit, declared }) => ({
    says: `数值的计量单位是${quoted(unit)}，而指标的计量单位是${quoted(declared)}。`,
    fix: "请在数据源中更正计量单位。",
  }),
  "duplicate-observation": ({ first, second }) => ({
    says: `同一数值有两个结果：一个来自${cells(first)}，另一个来自${cells(second)}。`,
    fix: "请用分项将两者区分开。",
  }),
  "two-sources": ({ raw, source, other, otherSource, first, indicator }) => ({
    says: `同一数值有两个来源：${source}为${raw}，${otherSource}为${other}（${formatCells(first)}）。两者均予列出，均不作为该数值。`,
    fix:
      indicator === null
        ? "请在应采用的那一行的“首选”栏填写“是”，或删去其中一行。"
        : `请在定义中${quoted(indicator)}的“prefer”栏写明采用的来源，或删去其中一行。`,
  }),
  "empty-indicator": () => ({
    says: "该指标已声明，但在本年度报告中没有数值。",
  }),
  "check-failed": ({ message }) => ({
    says: `该数据集的一项检查或计算中断：${message}。`,
    fix: "请反馈此问题：这是程序的错误。该数据集的内容均未发布。",
  }),
  "illustrative-data": ({ rows }) => ({
    says: `其中${rows}行是示例数据；凡涉及这些数据的数值和图表均已注明。`,
    fix: "收到真实数据后，请予替换。",
  }),
  "bounds-point-both-ways": () => ({
    says: "“超过”与“低于”相加没有界限值，该数值从略。",
  }),
  "method-undefined": ({ method, reason }) => ({
    says: `方法${quoted(method)}在此不适用：${reasons[reason] ?? reason}。`,
  }),
  "missing-coordinates": ({ chart, areas }) => ({
    says: `图表${quoted(chart)}的地图上缺少${areas.join("、")}：data/reference/areas.csv未注明其位置。`,
    fix: "经审核后，在data/reference/areas.csv的相应行中填写latitude（纬度）和longitude（经度）。",
  }),
  "chart-left-out": ({ chart }) => ({ says: `图表${quoted(chart)}没有可显示的数值，已省略。` }),
  "unprintable-text": ({ raw, characters }) => ({
    says: `${quoted(raw)}会出现在报告中，而报告的字体没有${characters}：PDF和PNG以�代替每个字符；网页使用读者自己的字体。`,
    fix: "请改用拉丁、希腊、西里尔字母或汉字、假名、谚文书写，或安装相应字体的软件包（almanac help add-a-language），或接受印刷品这样显示。",
  }),
  "empty-chart": ({ chart }) => ({
    says: `图${quoted(chart)}没有可显示的内容。`,
    fix: "请反馈此问题：这是程序的错误。",
  }),
  "chart-warning": ({ chart, message }) => ({
    says: `图${quoted(chart)}未能正确绘制：${message}。`,
    fix: "请反馈此问题：这是程序的错误。",
  }),
};

const limitNames: { readonly [L in Limit]: string } = {
  "file bytes": "文件字节数",
  "zip entries": "压缩包条目数",
  "part bytes": "单个部件的字节数",
  "bytes in all": "总字节数",
  "compression ratio": "压缩比",
  cells: "单元格数",
  rows: "行数",
  columns: "列数",
  "shared strings": "共享字符串数",
  "characters in all": "全部单元格字符总数",
  "cell characters": "单元格字符数",
  nesting: "嵌套层数",
  "text length": "文本长度",
};

const partNames: { readonly [part: string]: string } = {
  records: "文件的记录",
  fields: "文件的字段",
};

function formatName(format: string): string {
  const names: { readonly [format: string]: string } = {
    xlsx: "Excel工作簿（.xlsx）",
    xls: "旧版Excel工作簿（.xls）",
    xlsb: "Excel二进制工作簿（.xlsb）",
    ods: "OpenDocument电子表格（.ods）",
    numbers: "Apple Numbers电子表格（.numbers）",
    "git-lfs": "指向Git LFS中文件的指针",
    csv: "CSV文本文件",
    text: "文本文件",
    html: "网页",
    pdf: "PDF文档",
    zip: "zip压缩包",
    docx: "Word文档",
    doc: "旧版Word文档（.doc）",
    odt: "OpenDocument文本（.odt）",
    image: "图片",
    empty: "空文件",
  };
  return names[format] ?? `其他类型的文件（${format}）`;
}

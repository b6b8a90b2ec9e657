import { quoted, until } from "../../../locales/ja/quoting.ts";
import { say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { ActivitiesWords } from "./activities-words.ts";

export const ja: ActivitiesWords = {
  title: "活動",
  about: "ネットワークがその年に開催し、または参加したイベント（月別、形式別、パスウェイ別）。",
  indicators: {
    events: {
      title: "イベント数",
      definition:
        "その年の一覧に掲載された活動の数。イベントは、初日の属する月、および行に記載された国・地域に計上する。場所の記載がないものは地域全体にのみ、日付から月が分からないものは年にのみ計上する。",
      method:
        "行数を数える。月別、形式別、パスウェイ別、および全月の形式別の合計は、それぞれ地域全体の数に一致する。",
    },
    "event-days": {
      title: "延べ開催日数",
      definition: "イベントの開催日数を全イベントについて合計したもの。日付は記載による。",
      method:
        "Σ (最終日 − 初日 + 1)。終了日の記載がないイベントは1日とする。同じ日に2つのイベントがあれば2日と数える。",
    },
    "participants-known": {
      title: "参加者数（下限）",
      definition: "参加者数が正確な値または下限値（超、以上）で示されたイベントの参加者数。",
      method:
        "正確な値と下限値を合計する。「約」の値は上限も下限も示さないため除き、参加者数の記載がないイベントも除く。2つのイベントに参加した人は2回数える。",
    },
    "participants-printed": {
      title: "参加者数（記載値）",
      definition: "参加者数の記載があるイベントの参加者数。各値は記載のまま用いる。",
      method:
        "すべての値を合計する。「約」を含む合計は「約」、「超」と「超」または正確な値との合計は「超」とし、「超」と「未満」の合計は示さない。2つのイベントに参加した人は2回数える。",
    },
    "events-with-participants": {
      title: "参加者数の記載があるイベント数",
      definition:
        "一覧に参加者数の記載があるイベントの数。正確さは問わない。「正確な値または下限値」は、そのいずれかで示されたものをいう。",
      method: "記入のあるセルを数える。空欄は参加者数0ではない。",
    },
  },
  breakdowns: {
    month: "当月",
    "lower-bound": "正確な値または下限値",
    "format-on-site": "対面",
    "format-hybrid": "ハイブリッド",
    "format-virtual": "オンライン",
    "month-format-on-site": "対面",
    "month-format-hybrid": "ハイブリッド",
    "month-format-virtual": "オンライン",
    "pathway-low-emission": "低炭素",
    "pathway-nature-based": "自然に基づく",
    "pathway-circular": "循環型",
    "pathway-resilient": "レジリエント",
    "pathway-equitable": "公平・公正",
    "pathway-governance": "ガバナンス",
  },
  columns: {
    events: {
      id: "イベントの番号またはコード。",
      title: "イベントの名称。",
      pathway: "イベントが属するネットワークのパスウェイ、またはガバナンス。",
      start: "一覧に記載されたイベントの初日。",
      end: "イベントの最終日。1日のみのイベントでは空欄にしてください。",
      venue: "開催された会場、または用いたオンラインのプラットフォーム。",
      area: "開催された国・地域。場所のないイベントでは空欄にしてください。",
      format: "対面、オンライン、その併用（ハイブリッド）のいずれで開催されたか。",
      participants:
        "参加した人の数。「100超」のような下限値や上限値でも構いません。数えていない場合は空欄にしてください。",
      startInText: "プログラムの本文に記載された初日。一覧と異なる場合に記入してください。",
      endInText: "プログラムの本文に記載された最終日。一覧と異なる場合に記入してください。",
      remark: "イベントについて読み手が知っておくべきこと。",
    },
  },
  charts: {
    months: "月別・形式別のイベント数",
    monthsUnit: "イベント数（記載された初日の属する月に計上）",
    monthsNote:
      "形式名の横の数字は年間の合計。棒のない月にイベントはなかった。ハイブリッドは会場とオンラインの併用。",
    pathways: "パスウェイ別のイベント数",
    pathwaysUnit: "イベント数（一覧に記載されたパスウェイに計上）",
    pathwaysNote: "ガバナンスはパスウェイではなく、ネットワーク自身の機関の会議をまとめたもの。",
    monthsMessage: (busiest) =>
      say`イベントが最も多かったのは${{ period: busiest.period }}の${{ figure: busiest }}`,
    pathwaysMessage: (name, most) => say`イベントが最も多かったのは「${name}」の${{ figure: most }}`,
    inYear: (unit, year) => `${unit}、${year}年`,
    monthNames: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  },
  narrative: {
    year: ({ events, days, busiest }, formats) =>
      say`${{ period: events.period }}年の一覧には、${{ area: events.area }}のイベントが${{ figure: events }}掲載されており、開催日数は、初日と最終日を含めて延べ${{ figure: days }}である。形式別では、${formats}である。${{ period: busiest.period }}の${{ figure: busiest }}を上回る月はない。`,
    places: (places) =>
      say`国・地域別では、${places}である。場所の記載がないイベントは合計にのみ計上している。日付は一覧によるものであり、プログラムの本文に異なる日付がある場合は、データの品質のページに両方を示している。`,
    coverage: (withFigure, events) =>
      say`一覧に参加者数の記載があるのは、イベント${{ figure: events }}のうち${{ figure: withFigure }}であり、その他のイベントについては推計していない。`,
    printed: (printed) =>
      say`記載のままの値の合計は${{ figure: printed }}である。二つのイベントに参加した人は二回数えている。`,
    known: (known, events) =>
      say`参加者数が正確な値または下限値で示されたのはイベント${{ figure: events }}であり、その値の合計は${{ figure: known }}である。`,
  },
  problems: {
    "day-month-swap": ({ value, other, otherAt }) => ({
      says: `ここでは${quoted(until(value))}、${formatCells(otherAt)}では${quoted(until(other))}です。どちらかで日と月が入れ替わっているとみられます。`,
      fix: "どちらが正しいかを確認し、もう一方を直してください。",
    }),
    "record-conflict": ({ value, other, otherAt }) => ({
      says: `同じイベントの2つの記録が一致しません。ここでは${quoted(until(value))}、${formatCells(otherAt)}では${quoted(until(other))}です。`,
      fix: "どちらが正しいかを確認し、もう一方を直してください。",
    }),
  },
};

/** What a published rate or amount measures. */
export const quantities = {
  "waste-generated": {
    en: ["waste generated"],
    "zh-Hans": ["垃圾产生量"],
    "zh-Hant": ["廢棄物產生量", "垃圾產生量"],
    ja: ["廃棄物発生量", "ごみ発生量"],
    ko: ["폐기물 발생량"],
    mn: ["үүссэн хог хаягдал"],
  },
  "waste-recycled": {
    en: ["recycled"],
    "zh-Hans": ["回收量"],
    "zh-Hant": ["回收量"],
    ja: ["資源化量"],
    ko: ["재활용량"],
    mn: ["дахин боловсруулсан"],
  },
  "refuse-for-disposal": {
    en: ["refuse for disposal"],
    "zh-Hans": ["送处置垃圾量", "垃圾清运量"],
    "zh-Hant": ["送處置廢棄物量", "垃圾清運量"],
    ja: ["処分対象廃棄物量"],
    ko: ["처분 대상 폐기물", "최종 처분 폐기물"],
    mn: ["устгалд илгээсэн хог хаягдал"],
  },
  "recycling-rate-published": {
    en: ["recycling rate"],
    "zh-Hans": ["回收率"],
    "zh-Hant": ["回收率"],
    ja: ["リサイクル率"],
    ko: ["재활용률"],
    mn: ["дахин боловсруулалтын хувь"],
  },
  "landfill-share-published": {
    en: ["landfill share"],
    "zh-Hans": ["填埋比重", "填埋率"],
    "zh-Hant": ["掩埋占比", "掩埋率"],
    ja: ["埋立の割合", "埋立率"],
    ko: ["매립 비율", "매립률"],
    mn: ["булсан хувь"],
  },
  "sent-to-recycling-plants": {
    en: ["sent to recycling plants"],
    "zh-Hans": ["送往回收厂"],
    "zh-Hant": ["送達回收廠", "送往回收廠"],
    ja: ["再資源化施設への搬入"],
    ko: ["재활용 시설 반입"],
    mn: ["дахин боловсруулах үйлдвэрт илгээсэн"],
  },
} as const;

/** What a target is set for. */
export const targeted = {
  "recycling-rate": {
    en: ["waste recycling rate"],
    "zh-Hans": ["垃圾回收率"],
    "zh-Hant": ["廢棄物回收率", "垃圾回收率"],
    ja: ["廃棄物のリサイクル率"],
    ko: ["폐기물 재활용률"],
    mn: ["хог хаягдлын дахин боловсруулалтын хувь"],
  },
} as const;

/** Whether a target lies above or below its baseline. */
export const directions = {
  increase: {
    en: ["increase"],
    "zh-Hans": ["增加", "提高"],
    "zh-Hant": ["增加", "提高"],
    ja: ["増加"],
    ko: ["증가"],
    mn: ["нэмэгдүүлэх"],
  },
  decrease: {
    en: ["decrease"],
    "zh-Hans": ["减少", "降低"],
    "zh-Hant": ["減少", "降低"],
    ja: ["減少"],
    ko: ["감소"],
    mn: ["бууруулах"],
  },
} as const;

/** How progress towards a target is measured; the path where nothing is named. */
export const progressMethods = {
  "required-path": {
    en: ["required path", "path"],
    "zh-Hans": ["等量路径"],
    "zh-Hant": ["等幅路徑"],
    ja: ["一定幅の経路"],
    ko: ["선형 경로"],
    mn: ["жигд зам"],
  },
  "cagr-ratio": {
    en: ["growth ratio", "CAGR ratio"],
    "zh-Hans": ["增长率之比"],
    "zh-Hant": ["成長率比值"],
    ja: ["増加率の比"],
    ko: ["증가율 비율"],
    mn: ["өсөлтийн харьцаа"],
  },
} as const;

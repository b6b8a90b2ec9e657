/** The three categories, as offices write them. */
export const categories = {
  enablers: {
    en: ["Enablers"],
    "zh-Hans": ["促成因素"],
    "zh-Hant": ["促成因素"],
    ja: ["イネーブラー"],
    ko: ["촉진 요인"],
    mn: ["Бүрдүүлсэн нөхцөл"],
  },
  "transport-systems-and-services": {
    en: ["Transport systems and services"],
    "zh-Hans": ["交通系统与服务"],
    "zh-Hant": ["交通系統與服務"],
    ja: ["交通システムとサービス"],
    ko: ["교통 체계와 서비스"],
    mn: ["Тээврийн систем, үйлчилгээ"],
  },
  performance: {
    en: ["Performance"],
    "zh-Hans": ["绩效"],
    "zh-Hant": ["績效"],
    ja: ["成果"],
    ko: ["성과"],
    mn: ["Үр дүн"],
  },
} as const;

/** Whether a city reported its scores or they are made up. */
export const records = {
  reported: {
    en: ["Reported", "published"],
    "zh-Hans": ["报告值", "报告", "填报", "已公布"],
    "zh-Hant": ["填報", "已公布"],
    ja: ["報告値", "報告", "公表値"],
    ko: ["보고", "발표"],
    mn: ["Тайлагнасан", "Нийтэлсэн"],
  },
  illustrative: {
    en: ["Illustrative"],
    "zh-Hans": ["示例值", "示例"],
    "zh-Hant": ["示例"],
    ja: ["例示値", "例示"],
    ko: ["예시"],
    mn: ["Жишээ"],
  },
} as const;

export const yesOrNo = {
  yes: { en: ["yes"], "zh-Hans": ["是"], "zh-Hant": ["是"], ja: ["はい"], ko: ["예"], mn: ["тийм"] },
  no: {
    en: ["no"],
    "zh-Hans": ["否"],
    "zh-Hant": ["否"],
    ja: ["いいえ"],
    ko: ["아니요", "아니오"],
    mn: ["үгүй"],
  },
} as const;

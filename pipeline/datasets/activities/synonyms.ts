import type { Synonyms } from "../../model/dataset.ts";
import type { ActivitiesIndicator } from "./indicators.ts";

/** What prose calls the indicators of the events besides their titles. */
export const synonyms: Synonyms<ActivitiesIndicator> = {
  en: {
    events: ["events", "events held", "held or joined events"],
    "event-days": ["event days", "events lasting days", "days of events", "events took days"],
    "participants-printed": [
      "participants",
      "events participants",
      "figures of participants add up",
      "attended events",
    ],
    "participants-known": ["exact or lower bound participants", "at least participants events"],
    "events-with-participants": ["events figure participants", "events exact lower bound participants"],
  },
  "zh-Hans": {
    events: ["活动", "举办活动", "参与活动"],
    "event-days": ["活动历时", "活动天数", "合计历时", "历时"],
    "participants-printed": ["参加者", "参加人数", "全部人数合计", "活动参加"],
    "participants-known": ["准确值下限参加者", "人数准确值或下限"],
    "events-with-participants": ["刊载参加人数活动", "准确值下限活动"],
  },
  "zh-Hant": {
    events: ["活動", "舉辦活動", "參與活動"],
    "event-days": ["活動歷時", "活動日數", "活動合計天", "首日末日計入"],
    "participants-printed": ["參加者", "參加人數", "所有人數合計", "活動參加"],
    "participants-known": ["確切數值下限參加者", "人數確切數值下限"],
    "events-with-participants": ["載有參加人數活動", "確切數值下限活動"],
  },
  ja: {
    events: ["イベント", "イベント開催", "行事"],
    "event-days": ["イベント延べ日", "開催日数", "延べ日数", "延べ"],
    "participants-printed": ["参加者", "参加者数", "参加者合計", "イベント参加"],
    "participants-known": ["正確下限参加者", "参加者数正確な値下限値"],
    "events-with-participants": ["参加者数記載イベント", "下限値イベント"],
  },
  ko: {
    events: ["행사", "활동", "행사 개최"],
    "event-days": ["행사 일수", "총일수", "행사 기간"],
    "participants-printed": ["참가자", "참가자 수", "참가자 합계", "행사 참가"],
    "participants-known": ["정확 하한 참가자", "수치 정확 하한"],
    "events-with-participants": ["참가자 수 적힌 행사", "정확 하한 행사"],
  },
  mn: {
    events: ["арга хэмжээ", "арга хэмжээ зохион байгуулсан"],
    "event-days": ["арга хэмжээ өдөр", "арга хэмжээ өдөр үргэлжилсэн", "өдөр үргэлжилсэн"],
    "participants-printed": ["оролцогч", "арга хэмжээ оролцогч", "оролцогчийн тоо нийт"],
    "participants-known": ["яг доод хязгаар оролцогч"],
    "events-with-participants": ["оролцогчийн тоотой арга хэмжээ", "доод хязгаартай арга хэмжээ"],
  },
};

import type { Synonyms } from "../../model/dataset.ts";
import type { MembershipIndicator } from "./indicators.ts";

/** What prose calls the indicators of membership besides their titles. */
export const synonyms: Synonyms<MembershipIndicator> = {
  en: {
    members: ["members", "member cities", "local governments belong to the network", "cities in the network"],
    "members-joined": [
      "joined",
      "new members",
      "joined the network",
      "members joined",
      "welcomed new members",
    ],
    "members-left": ["left", "members left", "left the network", "withdrew"],
    "countries-active": ["countries with members", "members in countries", "countries and areas"],
    "members-published": [
      "members published",
      "members",
      "network of local governments",
      "local governments",
    ],
    "countries-published": [
      "countries",
      "network is active in countries",
      "membership in countries",
      "network works in countries",
    ],
  },
  "zh-Hans": {
    members: ["会员", "会员城市", "地方政府加入网络"],
    "members-joined": ["加入", "新加入会员", "新增会员", "新会员"],
    "members-left": ["退出", "退出会员", "退会"],
    "countries-active": ["国家和地区", "会员分布国家", "国家地区会员"],
    "members-published": ["公布会员", "会员", "地方政府", "网络地方政府"],
    "countries-published": ["国家", "网络覆盖国家", "会员分布国家", "网络国家"],
  },
  "zh-Hant": {
    members: ["會員", "會員城市", "地方政府加入網絡"],
    "members-joined": ["加入", "新加入會員", "新增會員", "新會員"],
    "members-left": ["退出", "退出會員", "退會"],
    "countries-active": ["國家地區", "會員分屬國家", "國家地區會員"],
    "members-published": ["公布會員", "會員", "地方政府", "網絡地方政府"],
    "countries-published": ["國家", "網絡活躍國家", "會員分布國家", "會員分屬國家"],
  },
  ja: {
    members: ["会員", "会員都市", "会員自治体", "加盟自治体"],
    "members-joined": ["加盟", "新規加盟", "新規会員", "加盟会員"],
    "members-left": ["脱退", "脱退会員", "退会"],
    "countries-active": ["国地域会員", "会員の国・地域", "か国地域"],
    "members-published": ["公表会員", "会員", "ネットワーク地方政府"],
    "countries-published": ["国数", "ネットワーク活動国", "会員国", "国・地域ネットワーク活動"],
  },
  ko: {
    members: ["회원", "회원 도시", "회원 지방정부"],
    "members-joined": ["가입", "신규 회원", "새로 가입", "가입 회원"],
    "members-left": ["탈퇴", "탈퇴 회원"],
    "countries-active": ["국가 지역", "국가 지역 회원", "회원이 있는 국가"],
    "members-published": ["발표 회원", "회원", "네트워크 지방정부"],
    "countries-published": ["국가", "네트워크 활동 국가", "회원 속한 국가", "네트워크 국가"],
  },
  mn: {
    members: ["гишүүн", "гишүүн хот", "гишүүд"],
    "members-joined": ["элссэн", "элсэж", "элсэв", "нэгдсэн", "шинэ гишүүн", "элссэн гишүүн"],
    "members-left": ["гарсан", "гарчээ", "гарсан гишүүн", "татгалзсан"],
    "countries-active": ["улс нутаг дэвсгэр", "гишүүнтэй улс", "хамарсан улс"],
    "members-published": ["нийтэлсэн гишүүн", "гишүүн", "сүлжээ орон нутгийн захиргаа"],
    "countries-published": ["улс орон", "сүлжээ үйл ажиллагаа явуулдаг улс", "гишүүнтэй улс"],
  },
};

import type { Indicator } from "../../model/observation.ts";

const stock = {
  en: "A member on day d joined on or before d and left after it; a year or month alone counts from its last day. Stock at the end = stock at the start + joined − left. No public counting rule beyond this was found.",
};

export const indicators = {
  members: {
    title: { en: "Members" },
    definition: {
      en: "Local governments that are members on the last day of the year, counted from the roster.",
    },
    unit: "member",
    better: "neither",
    method: stock,
  },
  "members-joined": {
    title: { en: "Members joined" },
    definition: { en: "Local governments whose membership began in the year, counted from the roster." },
    unit: "member",
    better: "neither",
    method: stock,
  },
  "members-left": {
    title: { en: "Members left" },
    definition: { en: "Local governments whose membership ended in the year, counted from the roster." },
    unit: "member",
    better: "neither",
    method: stock,
  },
  "members-net": {
    title: { en: "Net change in members" },
    definition: { en: "Members joined less members left in the year." },
    unit: "member",
    better: "neither",
    method: { en: "Net change = joined − left." },
  },
  "countries-active": {
    title: { en: "Countries and areas with members" },
    definition: { en: "Distinct countries and areas with at least one member on the last day of the year." },
    unit: "country",
    better: "neither",
    method: { en: "Distinct countries and areas of the members counted on that day." },
  },
  "members-published": {
    title: { en: "Members as published" },
    definition: { en: "Counts printed by the network and others, each with its own date and definition." },
    unit: ["member", "government", "participant"],
    better: "neither",
    method: {
      en: "Taken over as printed. Members, network, participants of a programme and signatories are different quantities and never share an axis.",
    },
  },
  "countries-published": {
    title: { en: "Countries as published" },
    definition: {
      en: "Numbers of countries printed by the network and others, each with its own date and definition.",
    },
    unit: "country",
    better: "neither",
    method: {
      en: "Taken over as printed; the countries of the network and those of its members are two definitions.",
    },
  },
} as const satisfies Record<string, Indicator>;

export type MembershipIndicator = keyof typeof indicators;

import { inWords, type Part, say } from "../../../model/passage.ts";
import type { Period } from "../../../model/period.ts";
import { formatCells } from "../../../model/source.ts";
import type { MembershipWords } from "./membership-words.ts";

const stock =
  "A member on day d joined on or before d and left after it; a year or month alone counts from its last day. Stock at the end = stock at the start + joined − left. No public counting rule beyond this was found.";
/** Days are on, months and years in. */
const on = (period: Period): readonly Part[] => [period.length === 10 ? "on " : "in ", { period }];

export const en: MembershipWords = {
  title: "Membership",
  about: "Local governments that are members of the network, by country and year.",
  measured:
    "The network's own counts are taken over as printed, each with its date and what it counts. Joined and left are counted from the roster, row by row.",
  indicators: {
    members: {
      title: "Members",
      definition: "Local governments that are members on the last day of the year, counted from the roster.",
      method: stock,
    },
    "members-joined": {
      title: "Members joined",
      definition: "Local governments whose membership began in the year, counted from the roster.",
      method: stock,
    },
    "members-left": {
      title: "Members left",
      definition: "Local governments whose membership ended in the year, counted from the roster.",
      method: stock,
    },
    "members-net": {
      title: "Net change in members",
      definition: "Members joined less members left in the year.",
      method: "Net change = joined − left.",
    },
    "countries-active": {
      title: "Countries and areas with members",
      definition: "Distinct countries and areas with at least one member on the last day of the year.",
      method: "Distinct countries and areas of the members counted on that day.",
    },
    "members-published": {
      title: "Members as published",
      definition: "Counts printed by the network and others, each with its own date and definition.",
      method:
        "Taken over as printed. Members, network, participants of a programme and signatories are different quantities and never share an axis.",
    },
    "countries-published": {
      title: "Countries as published",
      definition:
        "Numbers of countries printed by the network and others, each with its own date and definition.",
      method:
        "Taken over as printed; the countries of the network and those of its members are two definitions.",
    },
  },
  breakdowns: {
    members: "members",
    network: "network",
    programme: "participants of a programme",
    membership: "countries of the members",
  },
  columns: {
    roster: {
      id: "A number or code of the member, the same every year.",
      name: "The name of the local government that is a member.",
      area: "The country or area it lies in.",
      level: "What kind of local government it is.",
      joined: "The day, month or year in which the membership began.",
      left: "The day, month or year in which the membership ended; empty while it lasts.",
      status: "Whether the dates are reported or illustrative.",
      note: "Where the dates come from, or anything a reader must know.",
    },
    published: {
      area: "The region, country or network that the count is for.",
      asOf: "The day or year for which the count was printed.",
      qualifier: "How exact the printed count is: exact, about, over, and so on.",
      value: "The count as printed.",
      unit: "What was counted: members, governments, participants or countries.",
      countedAs: "Which of the network's quantities this is; members, network and programme are never mixed.",
      wording: "The words of the source in which the count stands.",
      source: "The document or page it is printed in.",
      preferred: "Whether this source is the one shown where several give the same figure; empty for no.",
    },
  },
  charts: {
    byCountry: "Members by country and area",
    byCountryUnit: "Local governments that are members at the end of each year",
    change: "Members joined and left",
    changeUnit: "Local governments whose membership began or ended in the year, whole region",
    joined: "joined",
    left: "left",
    roster: "Counted from the roster.",
    rosterDates: "Joining dates that no source gives are illustrative.",
  },
  narrative: {
    published: (latest, first) =>
      say`The network counted ${{ figure: latest }} in ${{ area: latest.area }} ${on(latest.period)}${first ? [", after ", { figure: first, isBare: true }, " ", ...on(first.period)] : []}.`,
    change: (joined, left) =>
      say`${inWords(joined, { none: "No member", one: "One member" })} joined in ${{ period: joined.period }}${left ? ["; ", inWords(left, { none: "none", one: "one", isBare: true }), " left"] : []}.`,
    roster: ({ counted, region, countries, first }) =>
      say`Counted row by row, the roster gives ${{ figure: counted }} in ${{ figure: region }}. By country and area: ${countries}. The first joined in ${{ period: first.period }}.`,
    differ: {
      byOne: say`That is one apart from the published count.`,
      byMore: say`It differs from the published count; the data-quality page names the cells.`,
    },
    conflict: (network, membership) =>
      say`The report for ${{ period: network.period }} gives two worldwide counts: the network is active in ${{ figure: network }}, and its members come from ${{ figure: membership }}. They follow two definitions and are not joined here.`,
  },
  problems: {
    "overlapping-spells": ({ id, raw, first }) => ({
      says: `${id} joins in ${raw} although the spell that begins in ${formatCells(first)} has not ended: a member is counted once.`,
      fix: "Correct the ID if this is another member; if not, write when it left before, or take the row out.",
    }),
    "same-name": ({ name, id, other, first }) => ({
      says: `${name} is ${id} here and ${other} in ${formatCells(first)}: one member may be counted twice.`,
      fix: "Give both rows one ID if they are the same member; if not, nothing.",
    }),
    "joined-before-founding": ({ raw, founded }) => ({
      says: `Joined ${raw}, before the network was founded (${founded}).`,
      fix: "Correct the date, or the founding date in edition.json.",
    }),
    "published-total-match": ({ amount, asOf }) => ({
      says: `The roster gives the published ${amount} for ${asOf}.`,
    }),
    "published-conflict": ({ values }) => ({
      says: `Two published figures for the same place and date differ: ${values.map(({ raw, counted, at }) => `${raw} (${counted}, ${formatCells(at)})`).join(", ")}.`,
    }),
  },
};

import { isMissing } from "../../../pipeline/model/quantity.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { dataRepository, workbookOf } from "../../support/data-repository.ts";

type Event = readonly [start: string | null, end: string | null, participants?: string];

/** Dates of events of 2020 as printed, and what is told of them. */
export type EventCase = readonly [input: string, indicator: string, honest: string, events: readonly Event[]];

export const eventCases: readonly EventCase[] = [
  ["one day", "event-days", "1 day", [["2020-03-04", null]]],
  ["first and last day count", "event-days", "3 days", [["2020-03-04", "2020-03-06"]]],
  ["days of the next year do not count", "event-days", "2 days", [["2020-12-30", "2021-01-02"]]],
  ["a leap day is a day", "event-days", "3 days", [["2020-02-28", "2020-03-01"]]],
  ["an event without a date is at least one day", "event-days", "at least 1 day", [[null, null]]],
  ["a month without a day is at least one day", "event-days", "at least 1 day", [["2020-05", null]]],
  [
    "and makes the sum “at least”",
    "event-days",
    "at least 3 days",
    [
      ["2020-05", null],
      ["2020-03-04", "2020-03-05"],
    ],
  ],
  [
    "about 200 and more than 330 participants",
    "participants-printed",
    "about 530 participants or more",
    [
      ["2020-03-04", null, "around 200"],
      ["2020-03-05", null, "over 330"],
    ],
  ],
  [
    "of which at least are known",
    "participants-known",
    "more than 330 participants",
    [
      ["2020-03-04", null, "around 200"],
      ["2020-03-05", null, "over 330"],
    ],
  ],
];

export async function publishedEvents(events: readonly Event[], indicator: string): Promise<string> {
  const repository = await dataRepository();
  try {
    await repository.copy("data/datasets/activities", "data/datasets/activities");
    const header = [
      "ID",
      "Title",
      "Pathway",
      "Start",
      "End",
      "Venue",
      "Country / area",
      "Format",
      "Participants",
    ];
    const rows = events.map(([start, end, participants = null], index) => [
      ...[
        String(index + 1),
        `Event ${index + 1}`,
        "Circular",
        start,
        end,
        "Seoul",
        "Korea",
        "on-site",
        participants,
      ],
    ]);
    await repository.write(
      "data/raw/2020/activities/activities.xlsx",
      await workbookOf({ Activities: [header, ...rows] }),
    );
    const { computed, areas, findings } = await repository.check();
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return errors.map(({ code }) => code).join(" ");
    const found = computed
      .flatMap((own) => own.observations)
      .find((one) => one.indicator === indicator && one.breakdown === "");
    if (!found) return "no figure";
    const { value } = found;
    return isMissing(value) ? value.missing : wordsOf("en", areas).amount(value);
  } finally {
    await repository.dispose();
  }
}

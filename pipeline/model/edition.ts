import { z } from "zod";
import { locales } from "./locale.ts";
import { isPeriod } from "./period.ts";

/** What `edition.json` declares: the year, its publication date (the only "today" there is) and who sends what. */
export const editionSchema = z.strictObject({
  edition: z.string().regex(/^\d{4}$/, "a year of four digits"),
  title: z.record(z.enum(locales), z.string().min(1)),
  network: z.string().min(1),
  published: z.string().refine((text) => text.length === 10 && isPeriod(text), "a date such as 2021-06-30"),
  locales: z.array(z.enum(locales)).min(1),
  deliveries: z.array(
    z.strictObject({
      dataset: z.string(),
      file: z.string(),
      office: z.string(),
      locale: z.enum(locales),
      /** How a chart cites the file: who published what, and when. */
      source: z
        .strictObject({
          organisation: z.string().min(1),
          title: z.string().min(1),
          year: z
            .string()
            .regex(/^\d{4}$/, "a year of four digits")
            .optional(),
        })
        .optional(),
    }),
  ),
});

export type Edition = Readonly<z.infer<typeof editionSchema>>;

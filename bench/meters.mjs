export const cities = ["Busan", "Suwon", "Taipei", "Kaohsiung", "Ulaanbaatar", "Kyoto", "Chengdu", "Makati"];

/** The contract of the readings that benches make up, and the steps from their sheet to checked columns. */
export async function meterReader() {
  const { indexAreas } = await import("../dist/stages/correct/read-areas.js");
  const { locateTable } = await import("../dist/stages/validate/locate/locate-table.js");
  const { readTable } = await import("../dist/stages/validate/read/read-table.js");
  const { SeenKeys } = await import("../dist/stages/validate/keys/seen-keys.js");
  const model = await import("../dist/model/contract.js");
  const number = (name) => model.quantity({ en: [name] }, { units: ["kWh"] });
  const contract = model.defineContract({
    file: "bench.csv",
    columns: {
      city: model.area({ en: ["city"] }),
      meter: model.text({ en: ["meter"] }),
      month: model.period({ en: ["month"] }),
      use: number("use"),
      cost: number("cost"),
      kind: model.status(
        { en: ["kind"] },
        { measured: { en: ["measured"] }, estimated: { en: ["estimated"] } },
      ),
      temperature: number("temperature"),
      note: model.optional(model.text({ en: ["note"] })),
    },
    key: ["city", "meter", "month"],
    reading: { decimal: "." },
  });
  const names = (name) => ({ en: name, "zh-Hans": name, "zh-Hant": name, ja: name, ko: name, mn: name });
  const areas = indexAreas(
    cities.map((name) => ({ code: name, kind: "city", parent: null, names: names(name), aliases: [] })),
  );
  const check = (sheet) => {
    const { located, findings } = locateTable(sheet, contract);
    if (!located || findings.length > 0) throw new Error(`invalid header: ${findings[0]?.code}`);
    return readTable(located, areas, new SeenKeys());
  };
  return { contract, headerNames: model.spellingsIn(contract), check };
}

import { expect, test } from "vitest";
import { figureOf } from "../../support/check-edition.ts";
import { dataRepository } from "../../support/data-repository.ts";

const dataset = "setting,value\ntitle,People\nabout,People of departments\n";
const indicators = `indicator,title,definition,unit,better,operation,column,of,by
people,People,Residents,person,,sum,people.number,,year; place|year
`;
const sources = "source,file\npeople,people.csv\n";
const areas =
  "code,kind,parent,en,aliases\nHDF,region,,Hauts-de-France,\nAIS,department,HDF,Aisne,\nSOM,department,HDF,Somme,80 Somme\n";

test.each([
  [
    "in rows",
    "source,name,kind,header,unit,key\npeople,place,area,Place,,yes\npeople,year,period,Year,,yes\npeople,number,quantity,Number,person,\n",
    "Place,Year,Number\nAisne,2019,5\nSomme,2019,3\nTotal,2019,8\n",
  ],
  [
    "across",
    "source,name,kind,header,place,unit,key\npeople,year,period,Year,,,yes\npeople,place,area,,across,,yes\npeople,number,quantity,,below,person,\n",
    "Year,Aisne,80 Somme\n2019,5,3\n",
  ],
])("the department Somme %s is no total, though its name is a word for one", async (_, columns, file) => {
  const repository = await dataRepository();
  try {
    for (const [name, text] of Object.entries({ dataset, indicators, sources, columns }))
      await repository.write(`data/datasets/people/${name}.csv`, text);
    await repository.write("data/reference/areas.csv", areas);
    await repository.write("data/raw/2020/people/people.csv", file);
    const { computed, findings } = await repository.check();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const figures = computed.flatMap(({ observations }) =>
      observations.map((each) => [each.area, figureOf(each)]),
    );
    expect(Object.fromEntries(figures)).toEqual({ HDF: 8, AIS: 5, SOM: 3 });
  } finally {
    await repository.dispose();
  }
});

"""What a client in Python reads in an exported folder, as JSON: CLIENT FOLDER YEAR. 3 where Python does not have the client."""

import csv
import glob
import json
import os
import shutil
import sys
import tempfile
import types
from importlib.machinery import ModuleSpec


def is_nothing(cell):
    return cell is None or cell == "" or cell != cell


def told(key, vintage, amount, unit, status, qualifier, missing):
    text = lambda cell: "" if is_nothing(cell) else str(cell)
    value = None if is_nothing(amount) else float(amount)
    return {
        **{name: text(cell) for name, cell in key.items()},
        "vintage": vintage,
        "amount": value,
        "unit": text(unit),
        "status": text(status),
        "qualifier": text(qualifier),
        "missing": text(missing),
    }


def sdmx1(folder, year):
    import sdmx

    structure = sdmx.read_sdmx(f"{folder}/structure.xml")
    notes = {}
    for list_id, codes in structure.codelist.items():
        for code in codes:
            notes[list_id, code.id] = {
                note.type: str(note.text.localized_default()) for note in code.annotations
            }
    definition = next(iter(structure.structure.values()))
    message = sdmx.read_sdmx(f"{folder}/data-2.0.csv", structure=definition)
    meant = lambda list_id, code, note: notes[list_id, code].get(note, code)
    for data in message.data:
        for observation in data.obs:
            at = {own.id: str(own.value) for own in observation.key.values.values()}
            beside = {name: own.value for name, own in observation.attached_attribute.items()}
            beside = {name: getattr(value, "id", value) for name, value in beside.items()}
            part = at["BREAKDOWN"]
            yield told(
                {
                    "dataset": meant("CL_INDICATOR", at["INDICATOR"], "DATASET"),
                    "indicator": meant("CL_INDICATOR", at["INDICATOR"], "INDICATOR"),
                    "area": meant("CL_AREA", at["REF_AREA"], "PLACE"),
                    "period": beside["PERIOD"],
                    "breakdown": "" if part == "_T" else meant("CL_BREAKDOWN", part, "BREAKDOWN"),
                },
                at["VINTAGE"],
                observation.value,
                meant("CL_UNIT", beside["UNIT_MEASURE"], "SYMBOL") if beside["UNIT_MEASURE"] else "",
                beside["FIGURE_STATUS"],
                beside["QUALIFIER"],
                beside["MISSING_REASON"],
            )


def frictionless(folder, year):
    import frictionless as client

    checked = client.validate(f"{folder}/datapackage.json")
    assert checked.valid, checked.flatten(["rowNumber", "type", "note"])[:5]
    package = client.Package(f"{folder}/datapackage.json")
    rows = lambda name: package.get_resource(name).read_rows()
    parts = {(row["dataset"], row["breakdown"]): row["id"] for row in rows("breakdowns")}
    for name in ("observations", "vintages"):
        for row in rows(name):
            key = {own: row[own] for own in ("dataset", "indicator", "area", "period")}
            key["breakdown"] = parts[row["dataset"], row["breakdown"]]
            vintage = row["vintage"] if name == "vintages" else year
            yield told(
                key, vintage, row["value"], row["unit"], row["status"], row["qualifier"], row["missing"]
            )


def sdg_build(folder, year):
    import pandas
    import sdg
    from sdg.open_sdg import open_sdg_build, open_sdg_check

    if not hasattr(pandas.io.json, "dumps"):
        pandas.io.json.dumps = pandas._libs.json.ujson_dumps
    # Further copies of the same data, which need frictionless 4 and csvw.
    for extra in (sdg.outputs.OutputDataPackage, sdg.outputs.OutputCsvw):
        extra.build = lambda self, language=None: True
    before, printed = os.getcwd(), sys.stdout
    place = tempfile.mkdtemp()
    sys.stdout = sys.stderr
    try:
        shutil.copytree(folder, place, dirs_exist_ok=True)
        os.chdir(place)
        assert open_sdg_check(config="config_data.yml"), "its check fails"
        assert open_sdg_build(config="config_data.yml"), "its build fails"
        yield from built(f"{place}/_site/untranslated", year)
    finally:
        sys.stdout = printed
        os.chdir(before)
        shutil.rmtree(place)


def built(site, year):
    for path in sorted(glob.glob(f"{site}/data/*.csv")):
        inid = os.path.basename(path)[: -len(".csv")]
        with open(f"{site}/meta/{inid}.json", encoding="utf-8") as file:
            facts = json.load(file)
        of = {"dataset": facts["dataset"], "indicator": facts["indicator"]}
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                part = row.get("Part", "")
                key = {
                    **of,
                    "area": row["GeoCode"],
                    "period": row.get("Period") or row["Year"],
                    "breakdown": facts["parts"].get(part, part),
                }
                exact = "exact" if row["Value"] else ""
                qualifier = row.get("Qualifier") or exact
                yield told(
                    key,
                    year,
                    row["Value"],
                    row.get("Units"),
                    row.get("Status"),
                    qualifier,
                    row.get("Missing"),
                )
        for own in facts["vintages"]:
            key = {**of, "area": own["area"], "period": own["period"], "breakdown": own["part"]}
            yield told(
                key,
                own["vintage"],
                own.get("value"),
                own.get("units"),
                own.get("status"),
                own.get("qualifier"),
                own.get("missing"),
            )


class Nothing:
    def __init__(self, *given, **named):
        pass

    def __getattr__(self, name):
        return Nothing()

    def __call__(self, *given, **named):
        return Nothing()


class Absent(types.ModuleType):
    """A module that is loaded and never used; what is in it is so, too."""

    __path__ = []

    def __getattr__(self, name):
        return type(name, (Nothing,), {})


class AbsentFinder:
    def __init__(self, name):
        self.name = name

    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self) if name.split(".")[0] == self.name else None

    def create_module(self, spec):
        return Absent(spec.name)

    def exec_module(self, module):
        pass


# A client's module, how it reads, and modules that it loads for what an exported folder does not use.
clients = {
    "sdmx1": ("sdmx", sdmx1, ()),
    "frictionless": ("frictionless", frictionless, ("marko",)),
    "sdg-build": (
        "sdg",
        sdg_build,
        ("mammoth", "pyjstat", "csvw", "frictionless", "yamlmd", "sdmx", "pyquery"),
    ),
}

if __name__ == "__main__":
    client, folder, year = sys.argv[1:]
    module, read, unused = clients[client]
    sys.meta_path[:0] = [AbsentFinder(name) for name in unused]
    try:
        __import__(module)
    except ImportError as fault:
        print(fault, file=sys.stderr)
        sys.exit(3)
    json.dump(list(read(folder, year)), sys.stdout)

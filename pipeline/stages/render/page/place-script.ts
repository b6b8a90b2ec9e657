/** Filters the index by names in any language that contain the input, or else by the nearest; a single match for the address opens. */
export const placeScript = `
{
  const box = document.getElementById("find"), none = document.getElementById("none"), mean = document.getElementById("mean");
  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase().trim();
  const places = [...document.querySelectorAll("[data-names]")].map((item) => ({ item, names: item.dataset.names.split("|").map(plain) }));
  const distance = (a, b) => {
    let before = [], row = [...b, ""].map((_, index) => index);
    for (let at = 0; at < a.length; at++) {
      const next = [at + 1];
      for (let of = 0; of < b.length; of++) {
        const isSwapped = at > 0 && of > 0 && a[at] === b[of - 1] && a[at - 1] === b[of];
        next.push(Math.min(next[of] + 1, row[of + 1] + 1, row[of] + (a[at] === b[of] ? 0 : 1), isSwapped ? before[of - 1] + 1 : 99));
      }
      [before, row] = [row, next];
    }
    return row.at(-1);
  };
  // A third of the letters may be wrong, or a quarter of Chinese characters, each of which says more.
  const nearest = (asked) => {
    const far = places.map((place) => ({ place, by: Math.min(...place.names.map((name) => distance(asked, name))) }));
    const least = Math.min(...far.map(({ by }) => by));
    const letters = /\\p{Script=Han}/u.test(asked) ? 4 : 3;
    return least * letters > asked.length ? [] : far.filter(({ by }) => by === least).map(({ place }) => place);
  };
  const narrow = () => {
    const asked = plain(box.value);
    const holds = ({ names }) => names.some((name) => name.includes(asked));
    const near = places.some(holds) ? null : nearest(asked);
    const fits = (place) => near?.includes(place) ?? holds(place);
    for (const place of places) place.item.hidden = !fits(place);
    for (const section of document.querySelectorAll("main section")) section.hidden = asked !== "" && !section.querySelector("[data-names]:not([hidden])");
    none.hidden = near === null;
    mean.hidden = !near?.length;
    if (near) return null;
    const exact = places.filter(({ names }) => names.includes(asked)), all = places.filter(fits);
    return exact.length === 1 ? exact[0] : all.length === 1 ? all[0] : null;
  };
  const pageOf = (place) => place?.item.querySelector("a")?.href;
  const open = (page) => page && location.assign(page);
  box.addEventListener("input", narrow);
  box.addEventListener("keydown", (event) => event.key === "Enter" && open(pageOf(narrow())));
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    box.value = asked;
    const page = pageOf(narrow());
    if (page) location.replace(page);
  }
}
`;

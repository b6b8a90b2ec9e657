/** Filters the index by names in any language that begin with or contain the input; a single match for the address opens. */
export const placeScript = `
{
  const box = document.getElementById("find"), none = document.getElementById("none");
  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase().trim();
  const places = [...document.querySelectorAll("[data-names]")].map((item) => ({ item, names: item.dataset.names.split("|").map(plain) }));
  const narrow = () => {
    const asked = plain(box.value);
    const fits = ({ names }) => names.some((name) => name.includes(asked));
    for (const place of places) place.item.hidden = !fits(place);
    for (const section of document.querySelectorAll("main section")) section.hidden = asked !== "" && !section.querySelector("[data-names]:not([hidden])");
    none.hidden = places.some(fits);
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

/** Tells below the search for a place how those stand that its input names. */
export const finderScript = `
const finder = document.getElementById("find");
finder?.addEventListener("input", () => {
  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase().trim();
  const asked = plain(finder.value);
  const fit = asked === "" ? [] : [...finder.list.options].filter((option) => plain(option.value).startsWith(asked));
  const exact = fit.filter((option) => plain(option.value) === asked);
  const told = exact.length > 0 ? exact : fit.slice(0, 3);
  finder.form.querySelector("output").textContent = told.flatMap((option) => option.dataset.standing ?? []).join("\\n");
});
`;

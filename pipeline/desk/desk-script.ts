/** Conveniences only: a file dropped on its row is sent at once, a button works once, a letter can be copied. */
export const deskScript = `
// The browser would open a file that is dropped beside its row, and leave the desk.
for (const kind of ["dragover", "drop"])
  addEventListener(kind, (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
for (const row of document.querySelectorAll(".drop")) {
  const input = row.querySelector("input[type=file]");
  if (!input) continue;
  const over = (is) => (event) => { event.preventDefault(); row.classList.toggle("over", is); };
  row.addEventListener("dragover", over(true));
  row.addEventListener("dragleave", over(false));
  row.addEventListener("drop", (event) => {
    over(false)(event);
    const { files } = event.dataTransfer;
    const notice = row.querySelector(".single");
    notice.hidden = files.length < 2;
    if (files.length !== 1) return;
    input.files = files;
    input.form.requestSubmit();
  });
  // Choosing is enough.
  input.form.querySelector("button").hidden = true;
  input.addEventListener("change", () => input.form.requestSubmit());
}
for (const form of document.querySelectorAll("form"))
  form.addEventListener("submit", (event) => {
    if (form.ariaBusy === "true") event.preventDefault();
    form.ariaBusy = "true";
  });
for (const button of document.querySelectorAll("button[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", () => navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value));
}
addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
`;

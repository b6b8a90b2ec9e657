/** Opens the origin that the page's address names, and gives each origin that opens its address. */
export const originScript = `
{
  const openAddressed = () => {
    const named = document.getElementById(location.hash.slice(1));
    if (named?.matches(".origin:not(:popover-open)")) named.showPopover();
  };
  addEventListener("hashchange", openAddressed);
  openAddressed();
  document.addEventListener("toggle", ({ target, newState }) => {
    if (!target.matches(".origin")) return;
    const bare = location.pathname + location.search;
    if (newState === "open") history.replaceState(null, "", "#" + target.id);
    else if (location.hash === "#" + target.id) history.replaceState(null, "", bare);
  }, true);
}
`;

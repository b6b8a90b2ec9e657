/** CI names files from the folder it works in; a folder outside of it has no name there. */
export function folderInCi(root: string): string {
  const folder = root.replaceAll("\\", "/").replace(/^(?:\.\/)+|\/+$/g, "");
  return folder === "." || folder === "" || /^(?:\/|\.\.|[a-z]:)/i.test(folder) ? "" : `${folder}/`;
}

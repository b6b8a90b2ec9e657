export const newWays = [];

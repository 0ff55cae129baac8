// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "list.11ty.js",
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => list.url,
};

export const render = () => "";

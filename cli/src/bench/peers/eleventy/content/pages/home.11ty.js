// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "home.11ty.js",
  pagination: { data: "collections.homes", size: 1, alias: "mode" },
  permalink: ({ mode }) => mode === "bilingual" ? "/" : `/${mode}/`,
};

export const render = () => "";

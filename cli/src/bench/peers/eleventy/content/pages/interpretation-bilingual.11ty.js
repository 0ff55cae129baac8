// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "interpretation-bilingual.11ty.js",
  pagination: { data: "collections.packages", size: 1, alias: "one" },
  permalink: ({ one }) => `/interpretations/${one.id}/`,
};

export const render = () => "";

// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "notice.11ty.js",
  mode: "bo",
  pagination: { data: "collections.packages", size: 1, alias: "one" },
  permalink: ({ one }) => `/bo/interpretations/${one.id}/notice/`,
};

export const render = () => "";

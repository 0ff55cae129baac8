// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "notice.11ty.js",
  mode: "zh",
  pagination: { data: "collections.packages", size: 1, alias: "one" },
  permalink: ({ one }) => `/zh/interpretations/${one.id}/notice/`,
};

export const render = () => "";

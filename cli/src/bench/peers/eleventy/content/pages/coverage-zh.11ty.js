// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "coverage.11ty.js",
  mode: "zh",
  pagination: { data: "collections.policies", size: 1, alias: "one" },
  permalink: ({ one }) => `/zh/policies/${one.id}/coverage/`,
};

export const render = () => "";

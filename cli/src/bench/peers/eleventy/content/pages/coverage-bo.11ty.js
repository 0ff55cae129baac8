// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "coverage.11ty.js",
  mode: "bo",
  pagination: { data: "collections.policies", size: 1, alias: "one" },
  permalink: ({ one }) => `/bo/policies/${one.id}/coverage/`,
};

export const render = () => "";

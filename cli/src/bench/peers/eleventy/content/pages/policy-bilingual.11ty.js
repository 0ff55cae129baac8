// Drawn by its layout: only there the texts of all other pages are ready.
export const data = {
  layout: "policy-bilingual.11ty.js",
  pagination: { data: "collections.policies", size: 1, alias: "one" },
  permalink: ({ one }) => `/policies/${one.id}/`,
};

export const render = () => "";

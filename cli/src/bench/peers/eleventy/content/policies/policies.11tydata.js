export default {
  column: "policies",
  layout: "policy.11ty.js",
  permalink: ({ id, lang }) => `/${lang}/policies/${id}/`,
};

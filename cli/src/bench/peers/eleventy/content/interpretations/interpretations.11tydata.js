export default {
  column: "interpretations",
  layout: "interpretation.11ty.js",
  permalink: ({ id, lang }) => `/${lang}/interpretations/${id}/`,
};

import * as parts from "../../lib/parts.js";

export const data = { permalink: "/404.html", eleventyExcludeFromCollections: true };

export const render = () => {
  const view = parts.makeView({ mode: "bilingual", kind: "message", urls: { zh: "/zh/", bo: "/bo/", bilingual: "/" }, description: "", isSearched: false });
  view.title = view.label["page-not-found"];
  return `${parts.head(view)}<h1>${view.word["page-not-found"]}</h1>\n<p>${view.word["page-not-found-text"]}</p>\n${parts.foot(view)}`;
};

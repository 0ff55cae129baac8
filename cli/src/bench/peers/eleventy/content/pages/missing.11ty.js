import * as parts from "../../lib/parts.js";

export const data = { permalink: "/404.html", eleventyExcludeFromCollections: true };

export const render = () => {
  const view = parts.makeView({ mode: "bilingual", kind: "message", urls: {}, self: "/404.html", isSearched: false });
  const { word } = view;
  view.title = view.description = view.label["page-not-found"];
  return `${parts.head(view)}<div class="saying">
<h1>${word["page-not-found"]}</h1>
<p class="lead">${word["page-not-found-text"]}</p>
<p><a href="${view.home}">${word["back-home"]}</a></p>
</div>
${parts.foot(view)}`;
};

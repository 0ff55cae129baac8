// The sheet for the village board.
import * as parts from "./parts.js";
import { extract, sections } from "./portal.js";
import { escape } from "./words.js";

// The sections that help before a board.
const POINTS = new Set(["scope", "standards", "notes"]);

export function notice(one, mode, portal) {
  const item = one[mode];
  const department = item.data.departments[0];
  const policy = portal.policiesById.get(item.data.policy)[mode];
  const view = parts.makeView({
    mode, kind: "sheet", column: "interpretations", title: item.data.title, description: item.data.title, isSearched: false,
    urls: { zh: `${one.zh.url}notice/`, bo: `${one.bo.url}notice/` },
  });
  const { word } = view;
  view.prefix = word["village-notice"];
  view.crumbs = [
    { href: item.url, label: escape(item.data.title) },
    { href: view.self, label: view.prefix },
  ];
  const date = parts.published(item);
  const address = view.canonical.slice(0, -"notice/".length);
  const points = sections(item).filter(({ id }) => POINTS.has(id)).map(
    (section) => `<div class="fact-${section.id}"><dt>${section.title}</dt><dd>${extract(section.blocks[0])}</dd></div>\n`,
  );
  return `${parts.head(view)}<p class="no-print quiet">${word["print-this"]}</p>
<article class="sheet-page">
<header>
<h1 class="pair">${escape(item.data.title)}</h1>
<p class="lead">${escape(item.data.description)}</p>
<p class="quiet">${escape(policy.data.title)} <span class="document-number">${parts.authoritative(view, policy.data.number)}</span></p>
</header>
<dl class="facts">
${points.join("")}</dl>
<section class="contacts" aria-labelledby="contact">
<h2 id="contact" class="small-title">${word.contact}</h2>
${parts.contact(view, department)}</section>
<div class="sheet-foot">
<div>
<p>${word[`departments/${department}`]} <time datetime="${date}">${date}</time></p>
<p>${word["read-in-full"]} <a href="${address}">${address}</a></p>
</div>
${parts.codeSquare(view.label["read-in-full"])}</div>
</article>
${parts.foot(view)}`;
}

// The lists of twenty entries a page, and the home pages.
import * as parts from "./parts.js";
import { departments } from "./words.js";

// What policies are found by too; lists of these have feeds.
const OF_POLICIES = ["departments", "topics"];
const OF_ALL = ["forms", "audiences", ...OF_POLICIES];

const filters = (view, portal, names) =>
  `<nav class="filters" aria-label="${view.label.filters}">\n${names
    .map((name) => `<h2 class="small-title">${view.word[`list-${name}`]}</h2>\n${parts.counted(view, name, portal.terms[name])}`)
    .join("")}</nav>\n`;

function pager(view, list) {
  if (list.count === 1) return "";
  let links = "";
  let last = 0;
  for (let number = 1; number <= list.count; number++) {
    const isShown = number === 1 || number === list.count || Math.abs(number - list.number) <= 2;
    if (!isShown) continue;
    if (number > last + 1) links += `<li class="gap" aria-hidden="true">…</li>\n`;
    last = number;
    const href = number === 1 ? list.base : `${list.base}page/${number}/`;
    links += `<li><a href="${href}"${number === list.number ? ' aria-current="page"' : ""}>${number}</a></li>\n`;
  }
  return `<nav class="pages" aria-label="${view.label.pages}">\n<ul>\n${links}</ul>\n</nav>\n`;
}

const departmentFacts = (view, id) => `<dl class="meta">
<div class="fact-first-interpreter"><dt>${view.word["first-interpreter"]}</dt><dd>${view.word[`post/${id}`]} ${view.word[`head/${id}`]}</dd></div>
<div class="fact-phone"><dt>${view.word.phone}</dt><dd>${departments[id].phone}</dd></div>
</dl>
`;

export function listPage(list, portal) {
  const rest = list.url.slice("/zh".length);
  const view = parts.makeView({
    mode: list.lang, kind: "list", column: list.column, urls: { zh: `/zh${rest}`, bo: `/bo${rest}` },
  });
  if (OF_POLICIES.includes(list.name)) view.feed = `${list.base}feed.xml`;
  if (list.number === 1) view.list = list.url;
  const name = list.term ? view.word[`${list.name}/${list.term}`] : view.word[`list-${list.name}`];
  view.title = list.number === 1 ? name : `${name} ${list.number}`;
  view.description = name;
  view.crumbs = [{ href: `${view.base}${list.column}/`, label: view.word[`nav-${list.column}`] }];
  if (list.term) view.crumbs.push({ href: view.self, label: name });
  return `${parts.head(view)}<header class="article-head">
<h1 class="pair">${name}</h1>
<p class="quiet">${view.word.total.replaceAll("{0}", list.total)}</p>
${list.name === "departments" ? departmentFacts(view, list.term) : ""}</header>
<div class="browsing">
<div class="text">
<ul class="entries">
${list.items.map((one) => parts.entry(one, view, portal)).join("")}</ul>
${pager(view, list)}</div>
${filters(view, portal, list.name === "policies" ? OF_POLICIES : OF_ALL)}</div>
${parts.foot(view)}`;
}

export function homePage(mode, portal) {
  const view = parts.makeView({ mode, kind: "home", column: "home", urls: { zh: "/zh/", bo: "/bo/", bilingual: "/" } });
  const { word, label } = view;
  view.title = label["nav-home"];
  view.description = label["column-home-description"];
  const entries = (all) => all.map((one) => parts.entry(one, view, portal)).join("");
  const figure = (column, all) =>
    `<li><a href="${view.base}${column}/"><span class="key-value">${all.length}</span> ${word[`nav-${column}`]}</a></li>\n`;
  const doors = [...portal.terms.audiences].map(
    ([term, all]) =>
      `<li><a href="${view.base}audiences/${term}/"><span class="door-name">${word[`audiences/${term}`]}</span> <span class="count">${all.length}</span></a></li>\n`,
  );
  const band = (one) => `<nav class="band" aria-labelledby="by-${one}">
<h2 id="by-${one}">${word[`by-${one}`]}</h2>
${parts.counted(view, `${one}s`, portal.terms[`${one}s`])}</nav>
`;
  return `${parts.head(view)}<section class="collected" aria-labelledby="collected">
<h2 id="collected" class="small-title">${word["on-this-portal"]}</h2>
<ul>
${figure("interpretations", portal.packages)}${figure("policies", portal.policies)}</ul>
</section>
<section class="band" aria-labelledby="newest">
<h2 id="newest">${word.newest}</h2>
<ul class="features">
${entries(portal.packages.slice(0, 3))}</ul>
</section>
<nav class="band" aria-labelledby="by-audience">
<h2 id="by-audience">${word["by-audience"]}</h2>
<ul class="doors${doors.length % 4 === 0 ? " doors-fourfold" : ""}">
${doors.join("")}</ul>
</nav>
<div class="halves">
<section class="band" aria-labelledby="more">
<h2 id="more">${word.more}</h2>
<ul class="entries">
${entries(portal.packages.slice(3, 10))}</ul>
<p class="all"><a href="${view.base}interpretations/">${word["all-interpretations"]}</a></p>
</section>
<section class="band" aria-labelledby="policies">
<h2 id="policies">${word["latest-policies"]}</h2>
<ul class="entries">
${entries(portal.policies.slice(0, 6))}</ul>
<p class="all"><a href="${view.base}policies/">${word["all-policies"]}</a></p>
</section>
</div>
<div class="halves">
${band("department")}${band("topic")}${band("form")}</div>
${parts.foot(view)}`;
}

// Parts that several pages share. `view` is what they need to know of the page they stand on.
import { CODE, CODE_SIZE } from "./code.js";
import { both, departments, escape, site, words } from "./words.js";

const ROOT = site.url.replace(/\/$/, "");
const day = (item) => item.date.toISOString().slice(0, 10);
export const published = day;

const TYPES = { interpretations: "政策解读", policies: "政策文件", home: "首页" };
const PRINTED = new Set(["interpretation", "policy", "sheet"]);
const SECURITY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const NAMES = { zh: { lang: "zh-Hans-CN", name: "中文" }, bo: { lang: "bo-CN", name: "བོད་ཡིག" } };

// The versions of a page; `urls` has zh, bo and perhaps bilingual.
function versions(urls, mode) {
  return Object.entries(urls).map(([key, href]) => ({
    href,
    absolute: ROOT + href,
    lang: NAMES[key]?.lang ?? NAMES[mode]?.lang ?? "zh-Hans-CN",
    hreflang: NAMES[key]?.lang ?? "x-default",
    name: NAMES[key]?.name ?? (mode === "bo" ? "ཤན་སྦྱར།" : "对照"),
    current: key === mode,
  }));
}

export function makeView({ mode, kind, urls, column, title, description, crumbs, prefix, item, self = urls[mode], isSearched = true }) {
  const base = mode === "bo" ? "/bo/" : "/zh/";
  return {
    mode, kind, column, title, description, crumbs, prefix, item, isSearched, self, base,
    home: mode === "bilingual" ? "/" : base,
    feed: `${base}feed.xml`,
    canonical: ROOT + self,
    lang: mode === "bo" ? "bo-CN" : "zh-Hans-CN",
    versions: versions(urls, mode),
    ...words[mode],
  };
}

export const titleOf = (one, mode) =>
  mode === "bilingual" ? both(one.zh.data.title, one.bo.data.title) : escape(one[mode].data.title);
export const summaryOf = (one, mode) =>
  mode === "bilingual" ? both(one.zh.data.description, one.bo.data.description) : escape(one[mode].data.description);
export const plainOf = (one, mode, key) =>
  mode === "bilingual" ? `${one.zh.data[key]} ${one.bo.data[key]}` : one[mode].data[key];
export const urlOf = (one, mode) => (mode === "bilingual" ? `/${one.column}/${one.id}/` : one[mode].url);
export const urlsOf = (one) => ({ zh: one.zh.url, bo: one.bo.url, bilingual: `/${one.column}/${one.id}/` });

// A document number or a record: in Chinese on every page.
export const authoritative = (view, text) =>
  view.mode === "bo" ? `<span lang="zh-Hans-CN">${escape(text)}</span>` : escape(text);

function pageTags(view) {
  const department = view.label[`departments/${view.item.data.departments[0]}`];
  const description = escape(view.description);
  return `<meta name="ArticleTitle" content="${escape(view.title)}">
<meta name="PubDate" content="${day(view.item)} 00:00">
<meta name="ContentSource" content="${department}">
<meta name="Author" content="${department}">
<meta name="Description" content="${description}">
<meta name="Url" content="${view.canonical}">
<meta property="og:type" content="article">
<meta property="og:description" content="${description}">
`;
}

function sharedTags(view, title) {
  const [own, other] = view.mode === "bo" ? ["bo_CN", "zh_CN"] : ["zh_CN", "bo_CN"];
  return `<meta property="og:title" content="${title}">
<meta property="og:url" content="${view.canonical}">
<meta property="og:site_name" content="${view.label.site}">
<meta property="og:locale" content="${own}">
<meta property="og:locale:alternate" content="${other}">
`;
}

const alternates = (view) =>
  view.isSearched
    ? `<link rel="canonical" href="${view.canonical}">\n` +
      view.versions.map((one) => `<link rel="alternate" hreflang="${one.hreflang}" href="${one.absolute}">\n`).join("")
    : '<meta name="robots" content="noindex">\n';

export const otherVersions = (view, anchor = "") =>
  view.versions
    .filter((one) => !one.current)
    .map((one) => `<a href="${one.href}${anchor}" lang="${one.lang}" hreflang="${one.lang}">${one.name}</a> `)
    .join("");

function breadcrumb(view) {
  if (!view.crumbs) return "";
  const crumbs = view.crumbs.map(({ href, label }) =>
    href === view.self
      ? `<li><span aria-current="page">${label}</span></li>\n`
      : `<li><a href="${href}">${label}</a></li>\n`,
  );
  return `<nav class="breadcrumb wrap" aria-label="${view.label.breadcrumb}">
<ol>
<li><a href="${view.home}">${view.word["nav-home"]}</a></li>
${crumbs.join("")}</ol>
</nav>
`;
}

function menu(view) {
  const current = (href) =>
    view.crumbs?.some((crumb) => crumb.href === href) ? ` aria-current="${href === view.self ? "page" : "true"}"` : "";
  const entry = (column, href) =>
    `<li><a href="${href}"${current(href)}>${view.word[`nav-${column}`]}</a></li>\n`;
  return `<nav class="menu" aria-label="${view.label.navigation}">
<ul>
${entry("home", view.home)}${entry("interpretations", `${view.base}interpretations/`)}${entry("policies", `${view.base}policies/`)}</ul>
</nav>
`;
}

const switcher = (view) =>
  `<ul>
${view.versions.map((one) => `<li><a href="${one.href}" lang="${one.lang}" hreflang="${one.lang}"${one.current ? ' aria-current="true"' : ""}>${one.name}</a></li>\n`).join("")}</ul>
`;

export const readingBar = (view) => `<div class="reading-bar no-print">\n${switcher(view)}</div>\n`;

const TIBETAN_FONT =
  '<link rel="preload" href="/assets/fonts/NotoSerifTibetan-Regular.woff2" as="font" type="font/woff2" crossorigin>\n';
const BOLD = '<noscript data-later><link rel="stylesheet" href="/assets/bold.css"></noscript>\n';

const links = (view) =>
  `${view.mode === "zh" ? "" : TIBETAN_FONT}<link rel="alternate" type="application/atom+xml" title="${view.label.feed}" href="${view.feed}">
<link rel="icon" href="/assets/favicon.png" type="image/png" sizes="48x48">
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" sizes="any">
<link rel="stylesheet" href="/assets/site.css">
${view.mode === "zh" ? "" : BOLD}<meta name="color-scheme" content="light dark">
<script src="/assets/site.js"></script>
`;

function tools(view) {
  const { word, label } = view;
  const print = PRINTED.has(view.kind) ? `<button type="button" class="tool" data-tool="print">${word.print}</button>` : "";
  return `<p class="tools no-print"><button type="button" class="tool" data-tool="large-text" aria-pressed="false">${word["large-text"]}</button>${print}</p>
<form class="search-box no-print" role="search" action="${view.base}search/">
<input type="search" name="q" aria-label="${label.search}" autocomplete="off">
<button>${word.search}</button>
</form>

`;
}

export function head(view) {
  const { word, label, column = "home" } = view;
  const title = `${view.prefix ? `${view.prefix} ` : ""}${escape(view.title)}`;
  return `<!doctype html>
<html lang="${view.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${label.site}</title>
<meta name="description" content="${escape(view.description)}">
<meta name="SiteName" content="${label.site}">
<meta name="SiteDomain" content="www.example.gov.cn">
<meta name="SiteIDCode" content="0000000000">
<meta name="ColumnName" content="${label[`column-${column}`]}">
<meta name="ColumnDescription" content="${label[`column-${column}-description`]}">
<meta name="ColumnKeywords" content="${label[`column-${column}-keywords`]}">
<meta name="ColumnType" content="${TYPES[column]}">
${view.item ? pageTags(view) : '<meta property="og:type" content="website">\n'}${sharedTags(view, title)}${alternates(view)}${links(view)}
</head>
<body class="${view.mode === "bilingual" ? "bilingual" : "single"} ${view.kind}" data-leaving="${label.leaving}">
<a class="skip" href="#main">${word["skip-link"]}</a>
<header class="masthead">
<div class="wrap masthead-top">
${view.kind === "home" ? `<h1 class="portal">${word.site}</h1>` : `<p class="portal"><a href="${view.home}">${word.site}</a></p>`}
${view.versions.length > 0 ? `<nav class="versions" aria-label="${label.languages}">\n${switcher(view)}</nav>\n` : ""}${tools(view)}${menu(view)}</div>
</header>
${breadcrumb(view)}<main id="main" class="wrap">
`;
}

export function foot(view) {
  const { word } = view;
  const { portal } = site;
  return `</main>
<footer class="footer">
<div class="wrap">
<p class="print-only">${word["print-address"]} ${view.canonical}</p>
<dl class="imprint">
<div><dt>${word.sponsor}</dt><dd>${word["portal/sponsor"]}</dd></div>
<div><dt>${word.operator}</dt><dd>${word["portal/operator"]}</dd></div>
<div><dt>${word.address}</dt><dd>${word["portal/address"]}</dd></div>
<div><dt>${word.phone}</dt><dd>${portal.phone}</dd></div>
<div><dt>${word["id-code"]}</dt><dd>${portal["id-code"]}</dd></div>
</dl>
<ul class="records">
<li>${authoritative(view, portal.icp)}</li>
<li>${authoritative(view, portal.police)}</li>
<li><a href="${portal["report-error"]}" rel="noopener">${word["report-error"]}</a></li>
<li><a href="${portal.mark}" rel="noopener">${word["government-mark"]}</a></li>
<li><a href="${view.base}sitemap/">${word["site-map"]}</a></li>
<li><a href="${view.feed}" type="application/atom+xml">${word.feed}</a></li>
</ul>
</div>
</footer>
</body>
</html>
`;
}

export const codeSquare = (name) =>
  `<svg viewBox="0 0 ${CODE_SIZE} ${CODE_SIZE}" width="120" height="120" role="img" aria-label="${name}"><path fill="#fff" d="M0 0h${CODE_SIZE}v${CODE_SIZE}H0z"/><path stroke="#000" d="${CODE}"/></svg>\n`;

export const code = (view) => `<figure class="page-code no-print">
${codeSquare(view.label["page-code"])}<figcaption>${view.word["page-code"]}</figcaption>
</figure>
`;

// What a reader does first: call.
export function actions(view, department) {
  const { phone } = departments[department];
  return `<ul class="actions no-print">
<li><a class="button" href="tel:${phone.replaceAll("-", "")}"><span class="button-word">☎ <span>${view.word.call}</span></span> <span class="call-number">${phone}</span></a></li>
</ul>
`;
}

export function contact(view, department) {
  const { phone } = departments[department];
  return `<ul>
<li class="contact">
<p class="contact-office">${view.word[`departments/${department}`]} </p>
<p><a class="call" href="tel:${phone.replaceAll("-", "")}">☎ <span class="call-number">${phone}</span></a></p>
</li>
</ul>
`;
}

// A policy or a package in a list.
export function entry(one, view, portal) {
  const { data } = one.zh;
  const date = day(one.zh);
  const count = () => view.word["interpretation-count"].replaceAll("{0}", (portal.explained.get(one.id) ?? []).length);
  return `<li class="entry">
<a class="entry-title" href="${urlOf(one, view.mode)}">${titleOf(one, view.mode)}</a>
<p class="entry-summary">${summaryOf(one, view.mode)}</p>
<p class="entry-meta"><time datetime="${date}">${date}</time>
 <span>${view.word[`departments/${data.departments[0]}`]}</span>${
    data.number ? `\n <span class="document-number">${authoritative(view, data.number)}</span>\n <span class="tag">${count()}</span>` : ""
  }${(data.forms ?? []).map((form) => `\n <span class="tag">${view.word[`forms/${form}`]}</span>`).join("")}</p>
</li>
`;
}

export function policyCard(policy, view) {
  const { data } = policy.zh;
  const date = day(policy.zh);
  return `<div class="policy-card">
<p class="policy-title"><a href="${urlOf(policy, view.mode)}">${titleOf(policy, view.mode)}</a></p>
<p class="entry-meta">
<span class="document-number">${authoritative(view, data.number)}</span> ${data.departments.map((id) => `<span>${view.word[`departments/${id}`]}</span> `).join("")}<time datetime="${date}">${date}</time>
<span class="tag status-in-force">${view.word["status-in-force"]}</span>
</p>
</div>
`;
}

export const counted = (view, name, terms) =>
  `<ul class="counted">\n${[...terms]
    .map(([term, all]) => {
      const href = `${view.base}${name}/${term}/`;
      return `<li><a href="${href}"${href === view.list ? ' aria-current="page"' : ""}>${view.word[`${name}/${term}`]} <span class="count">${all.length}</span></a></li>\n`;
    })
    .join("")}</ul>\n`;

export const prevails = (view) =>
  view.mode === "zh" ? "" : `<div class="notices" data-search="off">\n<p>${view.word["notice-prevails"]}</p>\n</div>\n`;

export function columnCrumbs(view, column, department) {
  return [
    { href: `${view.base}${column}/`, label: view.word[`nav-${column}`] },
    { href: `${view.base}departments/${department}/`, label: view.word[`departments/${department}`] },
  ];
}

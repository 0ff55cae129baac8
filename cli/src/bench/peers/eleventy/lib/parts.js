// Parts that several pages share. `view` is what they need to know of the page they stand on.
import { both, departments, escape, site, words } from "./words.js";

const ROOT = site.url.replace(/\/$/, "");
const day = (item) => item.date.toISOString().slice(0, 10);
export const published = day;

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

export function makeView({ mode, kind, urls, column, title, description, crumbs, prefix, item, isSearched = true }) {
  const self = urls[mode];
  const base = mode === "bo" ? "/bo/" : mode === "zh" || kind !== "home" ? "/zh/" : "/";
  return {
    mode, kind, column, title, description, crumbs, prefix, item, isSearched, self, base,
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
export const urlOf = (one, mode) => (mode === "bilingual" ? one.zh.url : one[mode].url);
export const urlsOf = (one) => ({ zh: one.zh.url, bo: one.bo.url, bilingual: `/${one.column}/${one.id}/` });

function pageTags(view) {
  const department = view.label[`departments/${view.item.data.departments[0]}`];
  const title = escape(view.title);
  const description = escape(view.description);
  return `<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${day(view.item)} 00:00">
<meta name="ContentSource" content="${department}">
<meta name="Author" content="${department}">
<meta name="Description" content="${description}">
<meta name="Url" content="${view.canonical}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${view.canonical}">
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
<li><a href="${view.base}">${view.word["nav-home"]}</a></li>
${crumbs.join("")}</ol>
</nav>
`;
}

function menu(view) {
  const entry = (column, href, kind) =>
    `<li><a href="${href}"${view.column === column ? ` aria-current="${kind}"` : ""}>${view.word[`nav-${column}`]}</a></li>\n`;
  return `<nav class="menu" aria-label="${view.label.navigation}">
<ul class="wrap">
${entry("home", view.base, "page")}${entry("interpretations", `${view.base}interpretations/`, "true")}${entry("policies", `${view.base}policies/`, "true")}</ul>
</nav>
`;
}

export function head(view) {
  const { word, label } = view;
  return `<!doctype html>
<html lang="${view.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.prefix ? `${view.prefix} ` : ""}${escape(view.title)} · ${label.site}</title>
<meta name="description" content="${escape(view.description)}">
<meta name="SiteName" content="${label.site}">
<meta name="SiteDomain" content="www.example.gov.cn">
<meta name="SiteIDCode" content="0000000000">
<meta name="ColumnName" content="${label["column-interpretations"]}">
<meta name="ColumnDescription" content="${label.described}">
<meta name="ColumnKeywords" content="${label["column-interpretations-keywords"]}">
<meta name="ColumnType" content="政策解读">
${view.item ? pageTags(view) : ""}${alternates(view)}${view.mode === "zh" ? "" : '<link rel="preload" href="/assets/fonts/NotoSerifTibetan-Regular.woff2" as="font" type="font/woff2" crossorigin>\n'}<link rel="stylesheet" href="/assets/site.css">
<meta name="color-scheme" content="light dark">
<script src="/assets/site.js" defer></script>
</head>
<body class="${view.mode === "bilingual" ? "bilingual" : "single"} ${view.kind}">
<a class="skip" href="#main">${word["skip-link"]}</a>
<header class="masthead">
<div class="wrap masthead-top">
${view.kind === "home" ? `<h1 class="portal">${word.site}</h1>` : `<p class="portal"><a href="${view.base}">${word.site}</a></p>`}
<nav class="versions" aria-label="${label.languages}">
<ul>
${view.versions.map((one) => `<li><a href="${one.href}" lang="${one.lang}" hreflang="${one.lang}"${one.current ? ' aria-current="true"' : ""}>${one.name}</a></li>\n`).join("")}</ul>
</nav>
</div>
${menu(view)}</header>
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
<li>${portal.icp}</li>
<li>${portal.police}</li>
<li><a href="${portal["report-error"]}" rel="noopener">${word["report-error"]}</a></li>
</ul>
</div>
</footer>
</body>
</html>
`;
}

export function contact(view, department) {
  const { phone } = departments[department];
  return `<ul>
<li class="contact">
<p class="contact-office">${view.word[`departments/${department}`]}</p>
<p><a class="call" href="tel:${phone.replaceAll("-", "")}"><span class="call-word">${view.word.call}</span> <span class="call-number">${phone}</span></a></p>
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
<p class="entry-meta"><time datetime="${date}">${date}</time> <span>${view.word[`departments/${data.departments[0]}`]}</span>${
    data.number ? ` <span class="document-number">${escape(data.number)}</span> <span class="tag">${count()}</span>` : ""
  }${(data.forms ?? []).map((form) => ` <span class="tag">${view.word[`forms/${form}`]}</span>`).join("")}</p>
</li>
`;
}

export function policyCard(policy, view) {
  const { data } = policy.zh;
  const date = day(policy.zh);
  return `<div class="policy-card">
<p class="policy-title"><a href="${urlOf(policy, view.mode)}">${titleOf(policy, view.mode)}</a></p>
<p class="entry-meta">
<span class="document-number">${escape(data.number)}</span> ${data.departments.map((id) => `<span>${view.word[`departments/${id}`]}</span> `).join("")}<time datetime="${date}">${date}</time>
<span class="tag status-in-force">${view.word["status-in-force"]}</span>
</p>
</div>
`;
}

export const counted = (view, name, terms) =>
  `<ul class="counted">\n${[...terms]
    .map(([term, all]) => `<li><a href="${view.base}${name}/${term}/">${view.word[`${name}/${term}`]} <span class="count">${all.length}</span></a></li>\n`)
    .join("")}</ul>\n`;

export const prevails = (view) =>
  view.mode === "zh" ? "" : `<div class="notices">\n<p>${view.word["notice-prevails"]}</p>\n</div>\n`;

export function columnCrumbs(view, column, department) {
  return [
    { href: `${view.base}${column}/`, label: view.word[`nav-${column}`] },
    { href: `${view.base}departments/${department}/`, label: view.word[`departments/${department}`] },
  ];
}

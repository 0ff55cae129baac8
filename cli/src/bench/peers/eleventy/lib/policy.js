// The page of a policy, in one language or in both, and the table of what explains its articles.
import * as parts from "./parts.js";
import { articles, mentions } from "./portal.js";
import { escape } from "./words.js";

const dated = (name, date) => `<div><dt>${name}</dt><dd><time datetime="${date}">${date}</time></dd></div>\n`;

function articleHead(view, policy) {
  const { word } = view;
  const { data } = policy.zh;
  const department = (id) => `<span class="item"><a href="${view.base}departments/${id}/">${word[`departments/${id}`]}</a></span>`;
  return `<header class="article-head">
<h1 class="pair">${parts.titleOf(policy, view.mode)}</h1>
<p class="lead pair">${parts.summaryOf(policy, view.mode)}</p>
<dl class="meta">
<div><dt>${word["document-number"]}</dt><dd class="document-number" data-search="title">${parts.authoritative(view, data.number)}</dd></div>
<div><dt>${word.status}</dt><dd><span class="tag status-in-force">${word["status-in-force"]}</span></dd></div>
<div><dt>${word.issuers}</dt><dd>${data.departments.map(department).join("")}</dd></div>
<div><dt>${word.drafter}</dt><dd>${department(data.departments[0])}</dd></div>
${dated(word.issued, data.issued)}${dated(word.published, parts.published(policy.zh))}${dated(word.effective, data.effective)}<div><dt>${word.topics}</dt><dd>${data.topics.map((id) => `<span class="item"><a href="${view.base}topics/${id}/">${word[`topics/${id}`]}</a></span>`).join("")}</dd></div>
</dl>
</header>
`;
}

function mentioned(view, places) {
  if (!places) return "";
  const all = places.map(
    ({ one, id, quote }) =>
      `<li><a href="${parts.urlOf(one, view.mode)}#${id}">${parts.titleOf(one, view.mode)}</a> <span class="quiet">${view.word[`sections/${id}`]}</span>
<p class="quote"><span lang="${view.lang}">${quote}</span></p></li>\n`,
  );
  return `<details class="mentions" data-search="off">
<summary>${view.word["interpretation-count"].replaceAll("{0}", places.length)}</summary>
<ul>
${all.join("")}</ul>
</details>
`;
}

function row(view, texts, i, places) {
  const { number } = texts[0][i];
  const isBilingual = texts.length > 1;
  const cells = texts.map(
    (text, k) =>
      `<div class="cell"${isBilingual ? ` lang="${k === 0 ? "zh-Hans-CN" : "bo-CN"}"` : ""}><p id="art-${number}${isBilingual ? (k === 0 ? "-zh" : "-bo") : ""}">${text[i].html}</p></div>\n`,
  );
  return `<div class="row${places ? " is-mentioned" : ""}"${isBilingual ? ` id="art-${number}"` : ""}>
${cells.join("")}${mentioned(view, places)}</div>
`;
}

export function policyPage(policy, mode, portal) {
  const view = parts.makeView({
    mode, kind: "policy", column: "policies", urls: parts.urlsOf(policy), item: policy.zh,
    title: parts.plainOf(policy, mode, "title"), description: parts.plainOf(policy, mode, "description"),
  });
  view.crumbs = parts.columnCrumbs(view, "policies", policy.zh.data.departments[0]);
  const lang = mode === "bo" ? "bo" : "zh";
  const packages = portal.explained.get(policy.id) ?? [];
  const texts = (mode === "bilingual" ? [policy.zh, policy.bo] : [policy[mode]]).map(articles);
  const found = mentions(policy[lang], packages);
  const { word } = view;
  return `${parts.head(view)}${articleHead(view, policy)}${parts.prevails(view)}<section class="sources" aria-labelledby="set">
<h2 id="set">${word["policy-set"]}</h2>
<ul class="cards" data-search="off">
${packages.map((one) => parts.entry(one, view, portal)).join("")}</ul>
<p><a href="${policy[lang].url}coverage/">${word.coverage}</a></p>
</section>
<div class="reading reading-plain">
<section class="text" aria-labelledby="policy-text">
<h2 id="policy-text" class="small-title">${word["policy-text"]}</h2>
${texts[0].map(({ number }, i) => row(view, texts, i, found.get(number))).join("")}</section>
${parts.readingBar(view)}</div>
<div class="article-foot">
${parts.code(view)}</div>
${parts.foot(view)}`;
}

export function coverage(policy, mode, portal) {
  const { url } = policy[mode];
  const packages = portal.explained.get(policy.id) ?? [];
  const found = mentions(policy[mode], packages);
  const all = articles(policy[mode]);
  const title = policy[mode].data.title;
  const view = parts.makeView({
    mode, kind: "coverage", column: "policies", title,
    urls: { zh: `${policy.zh.url}coverage/`, bo: `${policy.bo.url}coverage/` },
  });
  const { word } = view;
  view.prefix = word.coverage;
  view.description = word.coverage;
  view.crumbs = [
    { href: `${view.base}policies/`, label: word["nav-policies"] },
    { href: url, label: escape(title) },
    { href: view.self, label: word.coverage },
  ];
  const lines = all.map(({ label, number, text }) => {
    const cells = packages.map((one) => {
      const places = (found.get(number) ?? []).filter((place) => place.one === one);
      return `<td>${places.map(({ id }) => `<span class="item"><a href="${one[mode].url}#${id}">${word[`sections/${id}`]}</a></span>`).join(" ")}</td>\n`;
    });
    return `<tr class="level-1">
<th scope="row"><a href="${url}#art-${number}">${label.replace("།", "")}</a> <span class="clause-text">${text.slice(0, 60)}…</span></th>
${cells.join("")}</tr>
`;
  });
  return `${parts.head(view)}<header class="article-head">
<h1 class="pair">${word.coverage}</h1>
${parts.policyCard(policy, view)}</header>
<div class="table" tabindex="0" role="region" aria-labelledby="coverage-caption">
<table class="coverage-table">
<caption id="coverage-caption">${word["coverage-count"].replaceAll("{0}", found.size).replaceAll("{1}", all.length)}</caption>
<thead>
<tr><th scope="col">${word.clause}</th>
${packages.map((one) => `<th scope="col"><a href="${one[mode].url}">${escape(one[mode].data.title)}</a></th>\n`).join("")}</tr>
</thead>
<tbody>
${lines.join("")}</tbody>
</table>
</div>
${parts.foot(view)}`;
}

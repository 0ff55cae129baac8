// The page of a package, in one language or in both.
import * as parts from "./parts.js";
import { sections } from "./portal.js";

const tagOf = (texts, k) => (texts.length > 1 ? ` lang="${k === 0 ? "zh-Hans-CN" : "bo-CN"}"` : "");

const contents = (texts) =>
  `<ol>\n${texts[0]
    .map((section, i) => `<li><a href="#${section.id}">${texts.map((text, k) => `<span${tagOf(texts, k)}>${text[i].title}</span> `).join("")}</a></li>\n`)
    .join("")}</ol>\n`;

function section(view, texts, i) {
  const { id } = texts[0][i];
  const anchor = (k) => (texts.length > 1 ? ` id="${id}-${k === 0 ? "zh" : "bo"}"` : "");
  const heads = texts.map(
    (text, k) => `<h2 class="cell"${anchor(k)}${tagOf(texts, k)}><span class="number" aria-hidden="true">${i + 1}</span>${text[i].title}</h2>\n`,
  );
  const rows = texts[0][i].blocks.map(
    (_, j) =>
      `<div class="row">\n${texts.map((text, k) => `<div class="cell"${tagOf(texts, k)}>${text[i].blocks[j]}</div>\n`).join("")}</div>\n`,
  );
  return `<section class="section" id="${id}">
<div class="row row-heads">
${heads.join("")}</div>
${rows.join("")}<p class="same-section" data-search="off">${parts.otherVersions(view, `#${id}`)}</p>
</section>
`;
}

function articleHead(view, one, department) {
  const { word } = view;
  const { data } = one.zh;
  const date = parts.published(one.zh);
  return `<header class="article-head">
<h1 class="pair">${parts.titleOf(one, view.mode)}</h1>
<dl class="meta">
<div class="meta-first"><dt>${word.published}</dt><dd><time datetime="${date}">${date}</time></dd></div>
<div class="meta-first"><dt>${word.interpreter}</dt><dd><a href="${view.base}departments/${department}/">${word[`departments/${department}`]}</a></dd></div>
<div class="meta-first"><dt>${word.form}</dt><dd>${data.forms.map((form) => `<a href="${view.base}forms/${form}/">${word[`forms/${form}`]}</a>`).join("")}</dd></div>
<div><dt>${word["first-interpreter"]}</dt><dd><span class="item">${word[`head/${department}`]} <span class="post">${word[`post/${department}`]}</span></span> </dd></div>
</dl>
</header>
<p class="lead pair">${parts.summaryOf(one, view.mode)}</p>
`;
}

function articleFoot(view, one, portal) {
  const { word } = view;
  const { data } = one.zh;
  const lang = view.mode === "bo" ? "bo" : "zh";
  const audiences = data.audiences.map((id) => [id, portal.terms.audiences.get(id)]);
  return `<div class="article-foot">
<section aria-labelledby="audiences">
<h2 id="audiences" class="small-title">${word.audiences}</h2>
${parts.counted(view, "audiences", audiences)}</section>
<section aria-labelledby="topics">
<h2 id="topics" class="small-title">${word.topics}</h2>
<ul class="counted">
${data.topics.map((id) => `<li><a href="${view.base}topics/${id}/">${word[`topics/${id}`]}</a></li>\n`).join("")}</ul>
</section>
<p class="no-print"><a href="${one[lang].url}notice/">${word["village-notice"]}</a></p>
${parts.code(view)}</div>
`;
}

export function interpretation(one, mode, portal) {
  const department = one.zh.data.departments[0];
  const view = parts.makeView({
    mode, kind: "interpretation", column: "interpretations", urls: parts.urlsOf(one), item: one.zh,
    title: parts.plainOf(one, mode, "title"), description: parts.plainOf(one, mode, "description"),
  });
  view.crumbs = parts.columnCrumbs(view, "interpretations", department);
  const { word, label } = view;
  const texts = (mode === "bilingual" ? [one.zh, one.bo] : [one[mode]]).map(sections);
  const policy = portal.policiesById.get(one.zh.data.policy);
  return `${parts.head(view)}<div class="top">
${articleHead(view, one, department)}${parts.prevails(view)}<section class="essentials" aria-labelledby="essentials">
<h2 id="essentials">${word.essentials}</h2>
${parts.actions(view, department)}<div class="contacts">
<h3 class="small-title">${word.contact}</h3>
${parts.contact(view, department)}</div>
</section>
</div>
<section class="sources" aria-labelledby="source-policy">
<h2 id="source-policy" class="small-title">${word["source-policy"]}</h2>
${parts.policyCard(policy, view)}</section>
<div class="reading">
<nav class="contents contents-wide" aria-label="${label.contents}">
<p class="small-title">${word.contents}</p>
${contents(texts)}<p class="other-versions">${parts.otherVersions(view)}</p>
</nav>
<details class="contents contents-narrow" data-search="off">
<summary>${word.contents}</summary>
<nav aria-label="${label.contents}">
${contents(texts)}</nav>
</details>
<div class="text">
${texts[0].map((_, i) => section(view, texts, i)).join("")}</div>
${parts.readingBar(view)}</div>
${articleFoot(view, one, portal)}${parts.foot(view)}`;
}

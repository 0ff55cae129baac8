// What there is: packages and policies with their translations, lists of twenty, and what is found in their texts.
import { sectionIds } from "./words.js";

const LANGUAGES = ["zh", "bo"];
const PER_PAGE = 20;

let arranged;
let arrangedFrom;

// Eleventy asks for each collection on its own; all are parts of one value.
export function arrange(api) {
  const items = api.getAll();
  if (arrangedFrom === items.length && arranged) return arranged;
  arrangedFrom = items.length;
  const texts = items.filter((item) => item.data.column);
  const packages = pair(texts, "interpretations");
  const policies = pair(texts, "policies");
  const explained = new Map();
  for (const one of packages) {
    const found = explained.get(one.zh.data.policy);
    if (found) found.push(one);
    else explained.set(one.zh.data.policy, [one]);
  }
  const terms = count(packages, policies);
  const packagesById = new Map(packages.map((one) => [one.id, one]));
  const policiesById = new Map(policies.map((one) => [one.id, one]));
  arranged = { packages, packagesById, policies, policiesById, explained, terms, lists: lists(packages, policies, terms), homes: ["zh", "bo", "bilingual"] };
  return arranged;
}

function pair(texts, column) {
  const found = new Map();
  for (const item of texts) {
    if (item.data.column !== column) continue;
    const { id } = item.data;
    if (!found.has(id)) found.set(id, { id, column });
    found.get(id)[item.data.lang] = item;
  }
  return [...found.values()].sort((a, b) => b.zh.date - a.zh.date || (a.id < b.id ? -1 : 1));
}

function count(packages, policies) {
  const terms = { forms: new Map(), audiences: new Map(), departments: new Map(), topics: new Map() };
  const all = [...packages, ...policies].sort((a, b) => b.zh.date - a.zh.date || (a.id < b.id ? -1 : 1));
  for (const one of all) {
    for (const [name, found] of Object.entries(terms)) {
      for (const term of one.zh.data[name] ?? []) {
        if (!found.has(term)) found.set(term, []);
        found.get(term).push(one);
      }
    }
  }
  return terms;
}

function lists(packages, policies, terms) {
  const wholes = [
    { name: "interpretations", column: "interpretations", all: packages },
    { name: "policies", column: "policies", all: policies },
  ];
  for (const [name, found] of Object.entries(terms)) {
    for (const [term, all] of found) wholes.push({ name, term, column: "interpretations", all });
  }
  const pages = [];
  for (const lang of LANGUAGES) {
    for (const { name, term, column, all } of wholes) {
      const base = `/${lang}/${name}/${term ? `${term}/` : ""}`;
      const count = Math.ceil(all.length / PER_PAGE);
      for (let number = 1; number <= count; number++) {
        const url = number === 1 ? base : `${base}page/${number}/`;
        pages.push({ lang, name, term, column, base, number, count, url, total: all.length, items: all.slice((number - 1) * PER_PAGE, number * PER_PAGE) });
      }
    }
  }
  return pages;
}

const cached = (make) => {
  const made = new WeakMap();
  return (key, ...more) => {
    if (!made.has(key)) made.set(key, make(key, ...more));
    return made.get(key);
  };
};

// The sections of a page: id, title, and the blocks of each as HTML.
export const sections = cached((item) =>
  item.content.split("<h2>").slice(1).map((part) => {
    const [title, body] = part.split("</h2>\n");
    return { id: sectionIds[title], title, blocks: body.split(/\n(?=<p>|<ul>|<div class="table"|<figure)/) };
  }),
);

// The articles of a policy's text: label, number, the text behind the label.
export const articles = cached((item) =>
  item.content.split("<p>").slice(1).map((part) => {
    const html = part.slice(0, part.indexOf("</p>"));
    const label = html.slice(0, html.indexOf(" "));
    return { label, number: label.replace(/\D/g, ""), html, text: html.slice(label.length + 1) };
  }),
);

// The text of a block, shortened.
export function extract(html) {
  const text = html.replace(/<[^>]*>/g, "").trim();
  return text.length > 82 ? `${text.slice(0, 80)}…` : text;
}

// Where a policy's articles are explained, by number: the package, its section and the section's first words.
export const mentions = cached((policy, packages) => {
  const found = new Map();
  for (const one of packages) {
    for (const section of sections(one[policy.data.lang])) {
      const numbers = new Set();
      for (const block of section.blocks) {
        for (const part of block.split("#art-").slice(1)) numbers.add(part.slice(0, part.indexOf('"')));
      }
      if (numbers.size === 0) continue;
      const place = { one, id: section.id, quote: extract(section.blocks[0]) };
      for (const number of numbers) {
        if (!found.has(number)) found.set(number, []);
        found.get(number).push(place);
      }
    }
  }
  return found;
});

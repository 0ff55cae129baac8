// Every word of the interface and every name, in Chinese, in Tibetan and in both.
import { readFileSync } from "node:fs";
import { load } from "js-yaml";

const read = (file) => load(readFileSync(`data/${file}`, "utf8"));

export const site = read("site.yaml");
export const departments = read("departments.yaml");
export const sectionIds = read("sections.yaml");
const headings = read("headings.yaml");

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escape = (text) => String(text).replace(/[&<>"]/g, (character) => ESCAPES[character]);

export const both = (zh, bo) => `<span lang="zh-Hans-CN">${escape(zh)}</span> <span lang="bo-CN">${escape(bo)}</span>`;

function names() {
  const all = {};
  const bo = read("words/bo.yaml");
  for (const [key, text] of Object.entries(read("words/zh.yaml"))) {
    all[key] = { zh: text, bo: bo[key].text };
  }
  for (const [key, department] of Object.entries(departments)) {
    const head = department.heads.at(-1);
    all[`departments/${key}`] = department.name;
    all[`head/${key}`] = head.name;
    all[`post/${key}`] = head.post;
  }
  for (const [key, name] of Object.entries(site.topics)) all[`topics/${key}`] = name;
  for (const [key, name] of Object.entries(site.audiences)) all[`audiences/${key}`] = name;
  for (const form of ["text", "questions", "diagram"]) all[`forms/${form}`] = all[`form-${form}`];
  for (const key of ["sponsor", "operator", "address"]) all[`portal/${key}`] = site.portal[key];
  for (const [key, name] of Object.entries(headings)) all[`sections/${key}`] = name;
  all.site = site.name;
  const { description, keywords } = site.columns.interpretations;
  all["column-interpretations-description"] = description;
  all["column-interpretations-keywords"] = { zh: keywords.zh.join(","), bo: keywords.bo.join(",") };
  return all;
}

function inMode(all, mode) {
  const word = {};
  const label = {};
  for (const [key, name] of Object.entries(all)) {
    word[key] = mode === "bilingual" ? both(name.zh, name.bo) : escape(name[mode]);
    label[key] = escape(mode === "bilingual" ? `${name.zh} ${name.bo}` : name[mode]);
  }
  return { word, label };
}

const all = names();
export const words = { zh: inMode(all, "zh"), bo: inMode(all, "bo"), bilingual: inMode(all, "bilingual") };
words.bilingual.label["column-interpretations-keywords"] = words.zh.label["column-interpretations-keywords"];

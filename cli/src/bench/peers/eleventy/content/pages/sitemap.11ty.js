import { site } from "../../lib/words.js";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export const render = ({ collections: { portal } }) => {
  const urls = [...portal.homes.map((mode) => (mode === "bilingual" ? "/" : `/${mode}/`)), ...portal.lists.map((list) => list.url)];
  for (const one of [...portal.packages, ...portal.policies]) {
    urls.push(one.zh.url, one.bo.url, `/${one.column}/${one.id}/`);
    if (one.column === "policies") urls.push(`${one.zh.url}coverage/`, `${one.bo.url}coverage/`);
  }
  const lines = urls.sort().map((url) => `<url><loc>${site.url.replace(/\/$/, "")}${url}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("")}</urlset>
`;
};

import { site } from "../../lib/words.js";

export const data = { permalink: "/robots.txt", eleventyExcludeFromCollections: true };

export const render = () => `User-agent: *\nAllow: /\n\nSitemap: ${site.url}sitemap.xml\n`;

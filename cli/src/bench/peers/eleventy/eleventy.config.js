// The portal as an Eleventy site. Templates are JavaScript, Eleventy's quickest; Markdown goes through no other language.
import MarkdownIt from "markdown-it";
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { drawChart } from "./lib/chart.js";
import { arrange } from "./lib/portal.js";
import { words } from "./lib/words.js";

function markdown() {
  const md = new MarkdownIt();
  const { rules } = md.renderer;
  md.validateLink = (href) => !/^(javascript|vbscript|file|data):/i.test(href);
  rules.link_open = (tokens, index, options, env, self) => {
    const href = tokens[index].attrGet("href");
    if (href.startsWith("policy:")) {
      tokens[index].attrSet("href", `/${env.lang}/policies/${env.policy}/${href.slice("policy:".length)}`);
    }
    return self.renderToken(tokens, index, options);
  };
  rules.image = (tokens, index, options, env) => {
    const chart = load(readFileSync(`charts/${env.id}/${tokens[index].attrGet("src").slice("charts/".length)}`, "utf8"));
    return drawChart(chart, env.lang);
  };
  rules.table_open = (tokens, index, options, env) =>
    `<div class="table" role="group" tabindex="0" aria-label="${words[env.lang].label.table}">\n<table>\n`;
  rules.table_close = () => "</table>\n</div>\n";
  rules.th_open = () => '<th scope="col">';
  // A picture alone in a paragraph is a block.
  md.core.ruler.push("figures", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === "inline" && token.children.length === 1 && token.children[0].type === "image") {
        state.tokens[index - 1].hidden = state.tokens[index + 1].hidden = true;
      }
    });
  });
  return md;
}

export default function (config) {
  config.setLibrary("md", markdown());
  config.addPassthroughCopy({ assets: "assets" });
  config.addCollection("portal", (api) => arrange(api));
  for (const name of ["packages", "policies", "lists", "homes"]) {
    config.addCollection(name, (api) => arrange(api)[name]);
  }
  return {
    dir: { input: "content", includes: "../layouts", data: "../none" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

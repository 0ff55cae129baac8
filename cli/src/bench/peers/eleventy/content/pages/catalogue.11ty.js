import { published } from "../../lib/parts.js";
import { site } from "../../lib/words.js";

export const data = { permalink: "/catalogue.json", eleventyExcludeFromCollections: true };

const ROOT = site.url.replace(/\/$/, "");

const common = (one) => ({
  id: one.id,
  addresses: { zh: ROOT + one.zh.url, bo: ROOT + one.bo.url, bilingual: `${ROOT}/${one.column}/${one.id}/` },
  title: { zh: one.zh.data.title, bo: one.bo.data.title },
  published: `${published(one.zh)}T00:00`,
  topics: one.zh.data.topics,
});

export const render = ({ collections: { portal } }) =>
  JSON.stringify(
    {
      version: 1,
      site: site.url,
      languages: ["zh", "bo"],
      policies: portal.policies.map((one) => ({
        ...common(one),
        number: one.zh.data.number,
        issuers: one.zh.data.departments,
        issued: one.zh.data.issued,
        status: "in-force",
        interpretations: (portal.explained.get(one.id) ?? []).map(({ id }) => id),
      })),
      interpretations: portal.packages.map((one) => ({
        ...common(one),
        policies: [one.zh.data.policy],
        forms: one.zh.data.forms,
        interpreter: one.zh.data.departments[0],
        audiences: one.zh.data.audiences,
      })),
    },
    null,
    2,
  );

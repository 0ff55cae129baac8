import { policyPage } from "../lib/policy.js";

export default ({ id, lang, collections: { portal } }) => policyPage(portal.policiesById.get(id), lang, portal);

import { policyPage } from "../lib/policy.js";

export default ({ one, collections: { portal } }) => policyPage(one, "bilingual", portal);

import { coverage } from "../lib/policy.js";

export default ({ one, mode, collections: { portal } }) => coverage(one, mode, portal);

import { interpretation } from "../lib/interpretation.js";

export default ({ one, collections: { portal } }) => interpretation(one, "bilingual", portal);

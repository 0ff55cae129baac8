import { interpretation } from "../lib/interpretation.js";

export default ({ id, lang, collections: { portal } }) => interpretation(portal.packagesById.get(id), lang, portal);

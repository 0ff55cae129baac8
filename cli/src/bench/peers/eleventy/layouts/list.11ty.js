import { listPage } from "../lib/lists.js";

export default ({ list, collections: { portal } }) => listPage(list, portal);

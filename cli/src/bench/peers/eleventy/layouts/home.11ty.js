import { homePage } from "../lib/lists.js";

export default ({ mode, collections: { portal } }) => homePage(mode, portal);

import { notice } from "../lib/notice.js";

export default ({ one, mode, collections: { portal } }) => notice(one, mode, portal);

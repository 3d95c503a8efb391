import { DeskPage } from "./desk-page.js";

new DeskPage(document).run();

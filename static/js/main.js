/** What the pages gain with JavaScript; each part leaves the page complete without it. */
import { prepareVideos } from "./video.js";

document.documentElement.classList.add("js");
prepareVideos(document);

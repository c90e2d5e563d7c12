/**
 * External videos: nothing is fetched from the other site before a click.
 *
 * Expected markup: `figure[data-video]` whose value is the player's address, with
 * a plain link to the video's page (`a[data-video-link]`) and, in the frame, a
 * `button[data-video-play]` that stylesheets show once JavaScript runs.
 */

/**
 * Put the player in place of the picture and give it the focus.
 *
 * @param {HTMLElement} figure - a figure holding `data-video`.
 */
function play(figure) {
  const player = document.createElement("iframe");
  player.src = figure.dataset.video ?? "";
  player.title = figure.dataset.videoTitle ?? "";
  player.allow = "autoplay; fullscreen; picture-in-picture";
  player.referrerPolicy = "strict-origin-when-cross-origin";
  figure.querySelector(".video-frame")?.replaceChildren(player);
  player.focus();
}

/**
 * Make every click-to-load video of `root` ready.
 *
 * @param {ParentNode} root - the document, or a part of it.
 */
export function prepareVideos(root) {
  for (const figure of root.querySelectorAll("figure[data-video]")) {
    figure.querySelector("[data-video-play]")?.addEventListener("click", () => play(figure));
  }
}

"use strict";
// Adds to a page that is whole without it: it hides, shows, scrolls and moves the focus, and writes no HTML.
{
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const seen = (element) => element.getClientRects().length > 0;
  const top = (element) => element.getBoundingClientRect().top;
  const keys = document.getElementById("keys");
  const choices = new Map(all(".story").map((story) => [story, { outlet: "0", differing: false }]));
  let hand = null; // the passage that was last focused
  let letters = true;

  const bar = (story) => story.querySelector(".bar");
  const stops = () => all(".stop").filter(seen);

  /** The passage to which a key applies: the one last focused if it is on the screen, else the first there. */
  function inHand() {
    if (hand && seen(hand)) {
      const { top: above, bottom: below } = hand.getBoundingClientRect();
      if (below > 0 && above < innerHeight) return hand;
    }
    return stops().find((stop) => stop.getBoundingClientRect().bottom > barHeight(stop));
  }

  function barHeight(stop) {
    const story = stop.closest(".story");
    return story ? bar(story).offsetHeight : 0;
  }

  const here = () => inHand()?.closest(".story") ?? document.querySelector(".story");

  function take(stop) {
    hand = stop;
    const story = stop.closest(".story");
    const part = stop.closest(".part");
    const row = stops().filter((each) => each.closest(".part") === part);
    bar(story).querySelector("output").textContent = `${row.indexOf(stop) + 1}/${row.length}`;
  }

  function go(stop, block = "nearest") {
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block });
  }

  function move(step) {
    const row = stops();
    const stop = inHand();
    if (!stop) return;
    const next = stop === hand ? row[row.indexOf(stop) + step] : stop;
    if (next) go(next);
  }

  /** Show what is chosen of a story. */
  function show(story) {
    const { outlet, differing } = choices.get(story);
    for (const each of all("[data-outlets]", story)) {
      const told = outlet === "0" || each.dataset.outlets.split(" ").includes(outlet);
      each.classList.toggle("others", !told);
    }
    for (const fact of all(".fact", story)) {
      fact.classList.toggle("untold", !fact.querySelector("figure:not(.others)"));
    }
    story.classList.toggle("differing", differing);
    for (const button of all("[aria-pressed]", bar(story))) {
      const pressed = button.dataset.do === "outlet" ? button.dataset.outlet === outlet : differing;
      button.setAttribute("aria-pressed", pressed);
      if (pressed) uncover(button);
    }
  }

  /** Scroll a row of buttons, and nothing else, until one of them is seen. */
  function uncover(button) {
    const row = button.parentElement;
    const [inner, outer] = [button, row].map((each) => each.getBoundingClientRect());
    row.scrollLeft += Math.min(0, inner.left - outer.left) + Math.max(0, inner.right - outer.right);
  }

  /** Where an outlet tells what a passage of another outlet's article tells. */
  function counterpart(stop, outlet) {
    const row = stop?.closest(".whole") && document.getElementById(`m-${stop.dataset.fact}`);
    const link = row?.cells[outlet]?.querySelector("a");
    return link && document.getElementById(link.hash.slice(1));
  }

  /** Choose in a story; the passage in hand, or what stands for it, stays where it is on the screen. */
  function choose(story, change) {
    const stop = inHand();
    const before = stop && top(stop);
    const row = stops();
    Object.assign(choices.get(story), change);
    show(story);
    if (!stop) return;
    const after = row.slice(row.indexOf(stop));
    const other = change.outlet > 0 && counterpart(stop, change.outlet);
    const stay = [other, ...after, ...row.reverse()].find((each) => each && seen(each));
    if (!stay) return;
    scrollBy(0, top(stay) - before);
    if (document.activeElement === document.body || document.activeElement.closest(".stop")) {
      stay.focus({ preventScroll: true });
    }
    take(stay);
  }

  function outlet(story, number) {
    const chosen = choices.get(story).outlet;
    if (!bar(story).querySelector(`[data-outlet="${number}"]`)) return;
    choose(story, { outlet: number === chosen ? "0" : number });
  }

  const differing = (story) =>
    bar(story).querySelector("[data-do=differing]") &&
    choose(story, { differing: !choices.get(story).differing });

  /** To a passage's row in the matrix, or back; both are places that the browser's own "back" knows. */
  function matrix(story) {
    const row = document.activeElement.closest("tr[id]");
    const stop = inHand();
    const fact = stop?.classList.contains("fact") ? stop.id.slice(2) : stop?.dataset.fact;
    const link = bar(story).querySelector("a[href]");
    if (row) location.hash = row.querySelector("th a").hash;
    else if (fact && document.getElementById(`m-${fact}`)) location.hash = `#m-${fact}`;
    else if (link) location.hash = link.hash;
  }

  /** A link may lead to what is folded (not every browser unfolds it by itself) or not shown now. */
  function arrive() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const story = place.closest(".story");
    if (story && !seen(place)) {
      choices.set(story, { outlet: "0", differing: false });
      show(story);
    }
    if (place.matches(".stop")) go(place);
    else if (place.matches("tr")) go(place.querySelector("a"), "center");
    else place.scrollIntoView();
  }

  function help() {
    if (keys.open) keys.close();
    else keys.showModal();
  }

  function press(key) {
    const story = here();
    if (key === "?") help();
    else if (keys.open || !story) return false;
    else if (/^[0-9]$/.test(key)) outlet(story, key);
    else if (key === "c") differing(story);
    else if (key === "m") matrix(story);
    else if (key === "j") move(1);
    else if (key === "k") move(-1);
    else return false;
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (!letters || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (press(event.key)) event.preventDefault();
  });
  document.addEventListener("focusin", (event) => {
    const stop = event.target.closest(".stop");
    if (stop) take(stop);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) arrive(); // the browser tells of a change only
    if (!button) return;
    const story = button.closest(".story");
    if (button.dataset.do === "keys") help();
    else if (button.dataset.do === "differing") differing(story);
    else if (button.dataset.do === "outlet") outlet(story, button.dataset.outlet);
    else button.setAttribute("aria-pressed", (letters = !letters));
  });
  addEventListener("hashchange", arrive);

  for (const stop of all(".stop")) stop.tabIndex = -1;
  for (const story of choices.keys()) bar(story).hidden = false;
  arrive();
}

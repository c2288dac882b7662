// What a report can do besides being read: the theme, folding, panning graphs, going from a node to its line and back.
// It reads nothing but the page, and fetches nothing.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (query, within = document) => Array.from(within.querySelectorAll(query));
  root.classList.add("scripted");

  // The theme: as the system has it, light, dark.
  const themes = ["auto", "light", "dark"];
  const themeButton = document.getElementById("theme");
  const remembered = () => { try { return localStorage.getItem("tandem-theme"); } catch { return null; } };
  const setTheme = (theme) => {
    if (theme === "auto") root.removeAttribute("data-theme"); else root.dataset.theme = theme;
    themeButton.textContent = "Theme: " + theme;
    try { localStorage.setItem("tandem-theme", theme); } catch { /* Kept for this page only. */ }
  };
  const themeNow = () => root.dataset.theme || "auto";
  setTheme(themes.includes(remembered()) ? remembered() : "auto");
  themeButton.addEventListener("click", () => setTheme(themes[(themes.indexOf(themeNow()) + 1) % themes.length]));

  // Folding.
  const foldButton = document.getElementById("fold");
  foldButton.addEventListener("click", () => {
    const folds = all("main details");
    const opens = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = opens;
    foldButton.textContent = opens ? "Fold all" : "Unfold all";
  });
  const contents = document.getElementById("contents");
  const narrow = matchMedia("(max-width: 62rem)");
  const fitContents = () => { contents.open = !narrow.matches; };
  fitContents();
  narrow.addEventListener("change", fitContents);
  contents.addEventListener("click", (event) => { if (narrow.matches && event.target.closest("a")) contents.open = false; });

  // From a node to its line, and from a line to its nodes: the place in the address says which.
  const reveal = (element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  const mark = (elements) => {
    for (const element of all(".marked")) element.classList.remove("marked");
    for (const element of elements) element.classList.add("marked");
  };
  const show = (id, comesFromNode, behavior = "auto") => {
    const target = id && document.getElementById(id);
    if (!target) return mark([]);
    reveal(target);
    if (target.matches(".graph a, .graph g")) {
      const line = document.getElementById((target.getAttribute("href") || "").slice(1));
      mark(line ? [target, line] : [target]);
      const seen = comesFromNode && line ? line : target;
      seen.scrollIntoView({ block: "center", inline: "nearest", behavior });
      if (comesFromNode && line) (line.querySelector(".nodes") || line).focus({ preventScroll: true });
    } else if (target.matches(".line")) {
      const nodes = all('.graph a[href="#' + CSS.escape(id) + '"]');
      mark([target, ...nodes]);
      // One drawing is enough: one that is open, else the first.
      const node = nodes.find((one) => one.checkVisibility()) || nodes[0];
      if (node && comesFromNode === false) {
        reveal(node);
        node.closest(".drawing").scrollIntoView({ block: "nearest" });
        node.focus({ preventScroll: true });
      } else {
        target.scrollIntoView({ block: "center", inline: "nearest", behavior });
      }
    } else {
      mark([]);
      target.scrollIntoView({ behavior });
    }
  };
  const place = () => { try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } };
  const go = (id, comesFromNode) => {
    history.pushState(null, "", "#" + encodeURIComponent(id));
    show(id, comesFromNode);
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const node = event.target.closest(".graph a");
    const line = event.target.closest("a.nodes");
    if (!node && !line) return;
    event.preventDefault();
    if (node) go(node.id, true); else go(line.parentElement.id, false);
  });
  addEventListener("hashchange", () => show(place()));
  addEventListener("popstate", () => show(place()));

  // Graphs: drag to pan; buttons, keys, pinching and the wheel with Ctrl to zoom.
  const live = (frame) => {
    if (frame.classList.contains("live") || !frame.clientWidth) return;
    const svg = frame.querySelector("svg");
    const size = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
    const natural = svg.getAttribute("viewBox");
    const view = { x: 0, y: 0, zoom: 1 };
    let box = { width: 0, height: 0 };
    const draw = () => {
      svg.setAttribute("viewBox", [view.x, view.y, box.width / view.zoom, box.height / view.zoom].join(" "));
    };
    const center = () => {
      view.x = (size.width - box.width / view.zoom) / 2;
      view.y = Math.min(0, (size.height - box.height / view.zoom) / 2);
    };
    const fit = (whole) => {
      const width = frame.clientWidth;
      const wide = Math.min(1.15, width / size.width);
      box = { width, height: Math.max(90, Math.min(size.height * wide, innerHeight * 0.72)) };
      view.zoom = whole ? Math.min(wide, box.height / size.height) : Math.max(wide, 0.55);
      if (whole) box.height = Math.max(90, size.height * view.zoom);
      svg.setAttribute("width", box.width);
      svg.setAttribute("height", box.height);
      center();
      draw();
    };
    const zoom = (factor, x = box.width / 2, y = box.height / 2) => {
      const next = Math.min(5, Math.max(0.05, view.zoom * factor));
      view.x += x / view.zoom - x / next;
      view.y += y / view.zoom - y / next;
      view.zoom = next;
      draw();
    };
    const pan = (x, y) => {
      view.x -= x / view.zoom;
      view.y -= y / view.zoom;
      draw();
    };
    const tools = document.createElement("div");
    tools.className = "tools";
    for (const [text, label, action] of [
      ["+", "larger", () => zoom(1.3)], ["−", "smaller", () => zoom(1 / 1.3)], ["fit", "the whole graph", () => fit(true)],
    ]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.title = label;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", action);
      tools.append(button);
    }
    frame.append(tools);
    frame.tabIndex = 0;
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", "graph: arrows pan, plus and minus zoom, 0 fits");
    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = {
        "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), "0": () => fit(true),
        ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
      }[event.key];
      if (action) { event.preventDefault(); action(); }
    });
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 250), event.offsetX, event.offsetY);
    }, { passive: false });
    const fingers = new Map();
    let moved = 0;
    svg.addEventListener("pointerdown", (event) => {
      fingers.set(event.pointerId, event);
      if (fingers.size === 1) moved = 0;
    });
    svg.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const [x, y] = [event.clientX - before.clientX, event.clientY - before.clientY];
      moved += Math.abs(x) + Math.abs(y);
      if (moved < 5) return;
      if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
      if (fingers.size === 2) {
        const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
        const far = (a, b) => Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
        zoom(far(event, other) / far(before, other));
      } else {
        pan(x, event.pointerType === "touch" ? 0 : y);
      }
      fingers.set(event.pointerId, event);
    });
    for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, (event) => fingers.delete(event.pointerId));
    svg.addEventListener("click", (event) => { if (moved >= 5) { event.preventDefault(); event.stopPropagation(); } }, true);
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    addEventListener("resize", () => { if (frame.clientWidth && frame.clientWidth !== box.width) fit(false); });
    addEventListener("beforeprint", () => {
      svg.setAttribute("width", size.width);
      svg.setAttribute("height", size.height);
      svg.setAttribute("viewBox", natural);
      frame.classList.remove("live");
    });
    addEventListener("afterprint", () => { frame.classList.add("live"); fit(false); });
    frame.classList.add("live");
    fit(false);
  };
  const awaken = (within) => { for (const frame of all(".frame", within)) live(frame); };
  for (const fold of all("main details")) fold.addEventListener("toggle", () => { if (fold.open) awaken(fold); });
  awaken(document);

  // The contents: where one is, and those whose names hold what is typed.
  const links = all("nav ol a");
  const entries = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const observer = new IntersectionObserver((seen) => {
    for (const entry of seen) {
      if (!entry.isIntersecting) continue;
      for (const link of links) link.classList.remove("current");
      entries.get(entry.target.id).classList.add("current");
    }
  }, { rootMargin: "-10% 0px -75% 0px" });
  for (const id of entries.keys()) {
    const target = id && document.getElementById(id);
    if (target) observer.observe(target);
  }
  const filter = document.getElementById("filter");
  if (filter) {
    filter.addEventListener("input", () => {
      const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const link of links) {
        const text = link.textContent.toLowerCase();
        link.parentElement.hidden = !words.every((word) => text.includes(word));
      }
      for (const group of all("nav .group")) group.hidden = !group.querySelector("li:not([hidden])");
    });
  }

  if (location.hash) show(place(), undefined, "instant");
})();

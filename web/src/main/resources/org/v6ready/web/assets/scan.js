"use strict";
// Live progress: server-sent events, else a question every two seconds. The page is whole without it.
(() => {
  const live = document.getElementById("live");
  if (!live || live.dataset.state !== "running") return;
  const byId = (id) => document.getElementById(id);
  let told = 0;
  const show = (state) => {
    if (!byId("bar")) { if (state.total) location.reload(); return; }
    byId("bar").value = state.total ? Math.floor((state.done * 100) / state.total) : 0;
    byId("done").textContent = state.done;
    byId("total").textContent = state.total;
    if (!state.stopped) byId("summary").textContent = state.rechecking ? live.dataset.recheckingText : live.dataset.runningText;
    if (Date.now() - told > 5000) {
      told = Date.now();
      byId("spoken").textContent = byId("summary").textContent + " " + state.done + "/" + state.total;
    }
    byId("current").textContent = state.current.join(" · ");
    document.title = byId("bar").value + " % · v6ready";
    const recent = byId("recent");
    recent.replaceChildren(...state.recent.map((line) => {
      const item = document.createElement("li");
      const rung = document.createElement("span");
      rung.className = "rung ramp-" + line.ramp + (line.inconclusive ? " open" : "");
      rung.textContent = line.rung;
      const link = document.createElement("a");
      link.href = "/target?name=" + encodeURIComponent(line.name);
      link.textContent = line.name;
      item.append(rung, " ", link);
      return item;
    }));
    if (!state.running) location.reload();
  };
  const poll = () => fetch("/scan/state").then((answer) => answer.json()).then((state) => {
    show(state);
    if (state.running) setTimeout(poll, 2000);
  }).catch(() => setTimeout(poll, 5000));
  if (!window.EventSource) { poll(); return; }
  const events = new EventSource("/scan/events");
  events.addEventListener("state", (event) => show(JSON.parse(event.data)));
  events.onerror = () => { events.close(); poll(); };
})();

// Loads what a reader agreed to, and nothing else; takes the notice away for who has answered it. Works on every page as it is.
(() => {
  const store = document.getElementById("services");
  if (!store) return;
  const notice = document.getElementById("notice");
  const terms = store.dataset;
  const [, , kind, letters = ""] = (document.cookie.match(/(?:^|; )consent=([^;]*)/) || ["", ""])[1].split(".");
  const answered = kind === terms.kind;
  const services = [...store.content.querySelectorAll("i")].map(one => one.dataset);
  const agreed = service => answered && letters.includes(service.purpose);
  const once = new URLSearchParams(location.search).get("show");

  const answer = (wish, more) => fetch("/consent", {method: "POST", body: new URLSearchParams({do: wish, terms: terms.terms, language: terms.language, quiet: 1, ...more})});
  const load = service => {
    const what = document.createElement(service.form === "script" ? "script" : "img");
    what.src = service.address;
    if (service.form === "script") what.async = true;
    else {
      what.alt = "";
      what.hidden = true;
    }
    document.body.append(what);
  };
  const play = (card, address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = card.querySelector(".title")?.textContent || card.dataset.provider;
    frame.allowFullscreen = true;
    frame.loading = "lazy";
    card.querySelectorAll(".ask, .still").forEach(part => part.remove());
    card.append(frame);
  };
  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };
  const offer = (card, service) => {
    const ask = document.createElement("p");
    ask.className = "ask";
    const again = () => location.assign(location.pathname + "?show=" + service.service + "#" + card.id);
    ask.append(
      button(terms.show.replace("{0}", service.provider), again), " ",
      button(terms.always, async () => { if ((await answer("embed")).ok) location.reload(); }), " ", terms.note);
    card.append(ask);
  };

  services.forEach(service => {
    if (!agreed(service)) service.stored.split(" ").filter(Boolean).forEach(name => [localStorage, sessionStorage].forEach(shelf =>
      Object.keys(shelf).filter(key => name.endsWith("*") ? key.startsWith(name.slice(0, -1)) : key === name).forEach(key => shelf.removeItem(key))));
    else if (service.form !== "frame") load(service);
  });
  document.querySelectorAll("figure.embed[data-address]").forEach((card, i) => {
    const address = new URL(card.dataset.address);
    const service = services.find(one => one.form === "frame" && one.hosts.split(" ").includes(address.origin));
    if (!service) return;
    card.id ||= "embed-" + (i + 1);
    if (agreed(service) || once === service.service) play(card, address.href);
    else offer(card, service);
  });

  if (!notice) return;
  const close = () => { notice.hidden = true; dispatchEvent(new Event("consent")); };
  if (navigator.globalPrivacyControl) {
    notice.querySelector(".signal").hidden = false;
    if (notice.dataset.marketing === "true") close();
  }
  if (answered) close();
  const no = wish => answer(wish).then(reply => { if (reply.ok) close(); });
  notice.addEventListener("click", event => {
    if (event.target.value !== "reject") return;
    event.preventDefault();
    no("reject");
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !notice.hidden && !event.defaultPrevented) no("escape");
  });
})();

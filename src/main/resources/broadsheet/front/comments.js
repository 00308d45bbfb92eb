// Tells of new comments while somebody looks at them, and keeps a letter from being lost or sent twice. Nothing needs it.
(() => {
  const line = document.querySelector("[data-live]");
  if (line && window.EventSource && window.IntersectionObserver) {
    const known = +line.dataset.known;
    let source, seen;
    const tell = ({data}) => {
      const more = data - known;
      line.hidden = more < 1;
      line.firstChild.textContent = more === 1 ? line.dataset.one : line.dataset.many.replace("{0}", more);
    };
    const listen = () => {
      const wanted = seen && !document.hidden;
      if (wanted && !source) {
        source = new EventSource(line.dataset.live);
        source.onmessage = tell;
      } else if (!wanted && source) {
        source.close();
        source = null;
      }
    };
    new IntersectionObserver(([entry]) => {
      seen = entry.isIntersecting;
      listen();
    }).observe(line.parentNode);
    document.addEventListener("visibilitychange", listen);
  }
  for (const letter of document.querySelectorAll("form.letter[data-offline]")) {
    const key = letter.elements.key;
    if (key && !key.value && window.crypto && crypto.randomUUID) key.value = crypto.randomUUID();
    letter.addEventListener("submit", event => {
      if (navigator.onLine) return;
      event.preventDefault();
      const word = letter.querySelector(".trouble") || letter.insertBefore(document.createElement("p"), letter.children[1]);
      word.className = "trouble";
      word.setAttribute("role", "alert");
      word.textContent = letter.dataset.offline;
    });
  }
  // The page is the same for everybody; who chose to sign in is told by a private address, and nobody else asks there.
  const talk = document.querySelector("[data-me]");
  if (talk && document.cookie.includes("reader-here=yes")) {
    fetch(talk.dataset.me, {credentials: "same-origin"}).then(answer => answer.json()).then(me => {
      if (!me.id) return;
      sign(me);
      fold(me);
    }).catch(() => {});
  }
  function sign(me) {
    for (const letter of document.querySelectorAll("form.letter[data-offline]")) {
      const as = letter.elements.as, line = letter.querySelector(".signer");
      if (!as || !line || as.value) continue;
      as.value = me.id;
      const face = new Image(32, 32), name = document.createElement("bdi"), home = document.createElement("a");
      face.src = me.avatar;
      face.alt = "";
      face.className = "avatar";
      name.textContent = me.said;
      home.href = "/account";
      home.textContent = me.account;
      line.replaceChildren(face, " ", name, " ", home);
      for (const field of [letter.elements.name, letter.elements.mail]) {
        field.required = false;
        field.closest("p").hidden = true;
      }
    }
  }
  function fold(me) {
    const muted = new Set(me.muted);
    for (const comment of talk.querySelectorAll("article.comment:not(.of-staff)")) {
      const name = comment.querySelector(".writer [itemprop=name]");
      if (!name || comment.dataset.by === me.id) continue;
      const report = comment.querySelector("footer a[href$='/report']");
      if (report) {
        const mute = report.cloneNode();
        mute.href = report.getAttribute("href").replace(/report$/, "mute");
        mute.textContent = me.mute;
        mute.setAttribute("aria-label", me.mute + ": " + name.textContent);
        report.after(" ", mute);
      }
      const whom = comment.dataset.by ? "r:" + comment.dataset.by : "g:" + name.textContent;
      if (!muted.has(whom)) continue;
      const line = document.createElement("p"), show = document.createElement("button");
      line.className = "mark folding";
      line.textContent = me.folded.replace("{0}", name.textContent) + " ";
      show.textContent = me.show;
      show.addEventListener("click", () => {
        comment.classList.remove("folded");
        line.remove();
      });
      line.append(show);
      comment.prepend(line);
      comment.classList.add("folded");
    }
  }
})();

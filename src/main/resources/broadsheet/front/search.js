// Shows what is found while somebody types, from the page's own address. Nothing needs it: the form does the same.
(() => {
  const form = document.querySelector("form.ask"), status = form && form.querySelector("[role=status]");
  if (!status || !window.AbortController) return;
  let timer, asked;
  const look = async () => {
    if (asked) asked.abort();
    asked = new AbortController();
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    try {
      const answer = await fetch("/search?" + fields, {signal: asked.signal});
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of [".chosen", ".answer"]) {
        const old = document.querySelector(part), fresh = page.querySelector(part);
        if (old && fresh) old.replaceWith(document.adoptNode(fresh));
      }
      document.title = page.title;
      history.replaceState(null, "", "/search?" + fields);
      const told = document.querySelector("#results, .answer .empty");
      status.textContent = told ? told.textContent : "";
    } catch (gone) {
      // Something newer was asked, or the line is down; the button is there.
    }
  };
  form.addEventListener("input", event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(look, 150);
  });
  form.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  });
})();

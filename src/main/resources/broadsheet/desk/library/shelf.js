// Pictures chosen from the library in any form of the desk. Without this their short names are written.
(() => {
  'use strict';
  const PATIENCE = 200;

  const make = (name, given = {}, ...inside) => {
    const made = Object.assign(document.createElement(name), given);
    made.append(...inside);
    return made;
  };

  function pick(place, number) {
    const say = place.dataset;
    const input = place.querySelector('input');
    const choose = make('button', { type: 'button', className: 'button usual', textContent: say.choose });
    const none = make('button', { type: 'button', className: 'button quiet', textContent: say.none, hidden: !input.value });
    place.append(choose, none);

    const search = make('input', { type: 'search', maxLength: 100, id: `pick-${number}` });
    const label = make('label', { htmlFor: search.id, textContent: say.search });
    const told = make('p', { className: 'hint' });
    told.setAttribute('role', 'status');
    const shelf = make('ul', { className: 'shelf' });
    shelf.setAttribute('aria-label', say.title);
    const close = make('button', { type: 'button', className: 'button usual', textContent: say.close });
    const title = make('h2', { id: `pick-${number}-title`, textContent: say.title });
    const dialog = make('dialog', { className: 'dialog picker' },
      title, make('div', { className: 'field' }, label, search), told, shelf, make('div', { className: 'actions' }, close));
    dialog.setAttribute('aria-labelledby', title.id);
    // Beside the form and not in it: Enter in its search field must not send the form.
    document.body.append(dialog);

    function take(value, address) {
      input.value = value;
      place.querySelector('img')?.remove();
      if (address) place.prepend(make('img', { src: address, alt: '', width: 240, height: 160 }));
      none.hidden = !value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function card(one) {
      const name = make('span', { className: 'name', dir: 'ltr', textContent: one.picture });
      const image = make('img', { src: one.address, alt: one.alt, width: 240, height: 160, loading: 'lazy' });
      const button = make('button', { type: 'button' }, image, name);
      button.addEventListener('click', () => { take(one.picture, one.address); dialog.close(); });
      return make('li', {}, button);
    }

    let asked = 0;
    async function look() {
      const turn = ++asked;
      try {
        const answer = await fetch(`${say.pick}?q=${encodeURIComponent(search.value)}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
        if (!answer.ok) throw new Error(answer.statusText);
        const { pictures } = await answer.json();
        if (turn !== asked) return;
        shelf.replaceChildren(...pictures.map(card));
        told.textContent = pictures.length ? '' : say.nothing;
      } catch {
        if (turn === asked) told.textContent = say.away;
      }
    }

    let waiting;
    search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, PATIENCE); });
    choose.addEventListener('click', () => { dialog.showModal(); look(); });
    none.addEventListener('click', () => { take('', ''); choose.focus(); });
    close.addEventListener('click', () => dialog.close());
  }

  document.querySelectorAll('[data-pick]').forEach(pick);
})();

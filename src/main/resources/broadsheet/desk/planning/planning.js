// Moving in the calendar: a drop, or Alt with an arrow, sends the same form that the page without a script sends.
(() => {
  'use strict';
  const form = document.querySelector('[data-moving]');
  const days = document.querySelector('[data-calendar]');
  if (!form || !days) return;

  function send(plan, day) {
    if (!day || day === plan.closest('[data-day]').dataset.day || days.hasAttribute('aria-busy')) return;
    days.setAttribute('aria-busy', 'true');
    form.elements.what.value = plan.dataset.what;
    form.elements.from.value = plan.dataset.from;
    form.elements.day.value = day;
    form.requestSubmit();
  }
  addEventListener('pageshow', () => days.removeAttribute('aria-busy'));

  function later(day, by) {
    const date = new Date(day + 'T12:00:00Z');
    date.setUTCDate(date.getUTCDate() + by);
    return date.toISOString().slice(0, 10);
  }

  // The arrows along the line go by a day, the others by a week.
  document.addEventListener('keydown', event => {
    const plan = event.target.closest?.('.plan[draggable]');
    if (!plan || !event.altKey || event.ctrlKey || event.metaKey) return;
    const onward = getComputedStyle(days).direction === 'rtl' ? -1 : 1;
    const by = { ArrowLeft: -onward, ArrowRight: onward, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (!by) return;
    event.preventDefault();
    send(plan, later(plan.closest('[data-day]').dataset.day, by));
  });

  let dragged = null;
  const clear = () => days.querySelectorAll('.drop').forEach(one => one.classList.remove('drop'));
  days.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('.plan[draggable]');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.what);
    dragged.classList.add('dragged');
  });
  days.addEventListener('dragend', () => { dragged?.classList.remove('dragged'); clear(); dragged = null; });
  days.addEventListener('dragover', event => {
    const day = dragged && event.target.closest?.('[data-day]');
    if (!day) return;
    event.preventDefault();
    clear();
    day.classList.add('drop');
  });
  days.addEventListener('drop', event => {
    const day = dragged && event.target.closest?.('[data-day]');
    if (!day) return;
    event.preventDefault();
    send(dragged, day.dataset.day);
  });
})();

/** What is Word's alone on the clipboard: its notes, and lists that are none. */

/** Styles are read as text: see clean in paste.ts. */
export function style(one: Element): string {
  return one.getAttribute('data-style') ?? '';
}

/** The notes at the end of a Word text, by the name that the text calls them. */
export function wordNotes(body: HTMLElement): Map<string, string> {
  const notes = new Map<string, string>();
  for (const one of body.querySelectorAll<HTMLElement>('[id^="ftn"], [id^="edn"]')) {
    if (!/^(ftn|edn)\d+$/.test(one.id)) continue;
    for (const back of one.querySelectorAll('a[href*="#_ftnref"], a[href*="#_ednref"]')) back.remove();
    const words = one.textContent?.replace(/\s+/g, ' ').trim();
    if (words) notes.set(`_${one.id}`, words);
    one.remove();
  }
  for (const list of body.querySelectorAll('[data-style*="mso-element:footnote-list"], [data-style*="mso-element:endnote-list"]')) list.remove();
  return notes;
}

/** Word's lists are paragraphs that say in their style how deep they stand; the sign before them is text. */
export function wordLists(body: HTMLElement): void {
  const open: HTMLElement[] = [];
  let before: Element | null = null;
  for (const item of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const level = Number(/mso-list:\s*\S+\s+level(\d+)/i.exec(style(item))?.[1] ?? 0);
    if (!level) continue;
    if (item.previousElementSibling !== before) open.length = 0;
    let sign = '';
    for (const mark of [...item.querySelectorAll('[data-style]')]) {
      if (!/mso-list:\s*Ignore/i.test(style(mark))) continue;
      sign = mark.textContent?.trim() ?? '';
      mark.remove();
    }
    const tag = /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(sign) ? 'ol' : 'ul';
    while (open.length > level) open.pop();
    if (open.length === level && open[level - 1].localName !== tag && level === 1) open.length = 0;
    while (open.length < level) {
      const list = body.ownerDocument.createElement(tag);
      const above = open.at(-1);
      if (above) (above.lastElementChild ?? above.appendChild(body.ownerDocument.createElement('li'))).append(list);
      else item.before(list);
      open.push(list);
    }
    const li = body.ownerDocument.createElement('li');
    li.append(...item.childNodes);
    open[level - 1].append(li);
    before = open[0];
    item.remove();
  }
}

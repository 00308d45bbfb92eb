import type { WorkingCopy } from './copy';
import type { Head } from './head';

/** Whatever leads away from the page, or does something to the story, first waits until the last words are saved. */
export function nothingUnsaved(copy: WorkingCopy, host: HTMLElement, own: HTMLFormElement | null, head: Head, refused: () => void): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute('method') === 'dialog' || form.closest('dialog.typing-dialog') || form.matches('.typing-find')) return;
    // The form around the surface saves itself; its button only hurries it.
    if (form === own && !event.submitter?.hasAttribute('formaction') && head.savesAll()) {
      event.preventDefault();
      void copy.send();
      return;
    }
    if (!copy.dirty) return;
    event.preventDefault();
    void copy.send().then((sent) => {
      if (sent) form.requestSubmit(event.submitter as HTMLElement | null);
      else refused();
    });
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !copy.dirty || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.target || link.origin !== location.origin || link.hash || host.contains(link)) return;
    event.preventDefault();
    // Where saving fails, the browser asks.
    void copy.send().then(() => location.assign(link.href));
  });

  addEventListener('beforeunload', (event) => {
    if (copy.dirty) event.preventDefault();
  });
}

import sheet from './style.css';
import { Surface } from './surface';
import { speak } from './words';

declare global {
  interface HTMLElement {
    /** The surface that stands in the element, for whoever looks at it from outside. */
    typing?: Surface;
  }
}

for (const host of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  speak(JSON.parse(host.dataset.words ?? '{}') as Record<string, string>);
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets.push(style);
  host.typing = new Surface(host);
  void host.typing.open();
}

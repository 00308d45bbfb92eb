import { isLink, isWeb } from './addresses';

/** What nodes and marks carry besides words, and how it goes over the clipboard and back. */

/** Who said it, as the server writes it. */
export interface Attribution {
  speaker: string;
  role?: string;
  occasion?: string;
  source?: string;
}

/** Kept in the element so that what is copied here can be pasted here. */
export function told(value: unknown): Record<string, string> {
  return value == null ? {} : { 'data-told': JSON.stringify(value) };
}

export function heard(element: HTMLElement): unknown {
  try {
    return JSON.parse(element.getAttribute('data-told') ?? 'null');
  } catch {
    return null;
  }
}

export function attribution(value: unknown): Attribution | null {
  if (typeof value !== 'object' || value === null) return null;
  const { speaker, role, occasion, source } = value as Record<string, unknown>;
  if (typeof speaker !== 'string' || !speaker.trim()) return null;
  const by: Attribution = { speaker };
  if (typeof role === 'string' && role) by.role = role;
  if (typeof occasion === 'string' && occasion) by.occasion = occasion;
  if (typeof source === 'string' && isWeb(source)) by.source = source;
  return by;
}

/** A note from the clipboard, which anybody may have filled: its words, and of its marks those that are simple. */
export function sound(value: unknown): object[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Record<string, unknown> | null) => {
    if (typeof one?.text !== 'string' || !one.text || one.type !== 'text') return [];
    const marks = (Array.isArray(one.marks) ? one.marks : []).flatMap((mark: Record<string, unknown> | null) => {
      if (mark?.type === 'link' && typeof mark.address === 'string' && isLink(mark.address)) return [{ type: 'link', address: mark.address }];
      return mark?.type === 'strong' || mark?.type === 'emphasis' ? [{ type: mark.type }] : [];
    });
    return [{ type: 'text', text: one.text, ...(marks.length ? { marks } : {}) }];
  });
}

export const unseen = (value: unknown) => ({ default: value, rendered: false });

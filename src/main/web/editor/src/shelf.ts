import { say } from './words';

/** A picture of the library as the server tells of it. */
export interface Shown {
  address: string;
  alt: string;
  width: number;
  height: number;
}

const known = new Map<string, Shown>();
const watching = new Set<() => void>();

export function learn(pictures: Record<string, Shown>): void {
  for (const [slug, shown] of Object.entries(pictures)) known.set(slug, shown);
  for (const tell of watching) tell();
}

export function shown(slug: string): Shown | undefined {
  return known.get(slug);
}

/** Calls when pictures become known; gives back what ends it. */
export function watch(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

export interface Found extends Shown {
  picture: string;
}

const LIBRARY = '/desk/media/pictures';

/** Sends a file to the library and says how far it is, from 0 to 1. */
export function upload(file: File, progress: (part: number) => void): Promise<Found> {
  return new Promise((done, failed) => {
    const body = new FormData();
    body.append('file', file);
    // fetch cannot say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', LIBRARY);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      const answer = request.response as (Found & { sentence?: string }) | null;
      if (request.status === 201 && answer) {
        learn({ [answer.picture]: answer });
        done(answer);
      } else failed(new Error(answer?.sentence ?? (request.status === 401 ? say('signed-out') : say('picture.failed'))));
    };
    request.onerror = () => failed(new Error(say('picture.away')));
    request.send(body);
  });
}

export async function search(words: string): Promise<Found[]> {
  const answer = await fetch(`${LIBRARY}.json?q=${encodeURIComponent(words)}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (!answer.ok) throw new Error(say('search.away'));
  const { pictures } = (await answer.json()) as { pictures: Found[] };
  learn(Object.fromEntries(pictures.map((one) => [one.picture, one])));
  return pictures;
}

export interface Story {
  id: string;
  headline: string;
  address: string;
  standing: string;
}

const headlines = new Map<string, string>();

export async function stories(words: string): Promise<Story[]> {
  const answer = await fetch(`/desk/search/stories.json?q=${encodeURIComponent(words)}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (!answer.ok) throw new Error(say('search.away'));
  const found = (await answer.json()) as Story[];
  for (const story of found) headlines.set(story.address, story.headline);
  return found;
}

/** The headline of a story that was found before; its address otherwise. */
export function headline(address: string): string {
  return headlines.get(address) ?? address;
}

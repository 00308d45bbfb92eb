/** The server's rules for addresses, asked here first so that a person hears of it at once. */

function web(address: string): boolean {
  if (!/^https?:\/\/[^/?#\s]/i.test(address) || address.length > 2000 || /[\s"<>^`{|}\\]/.test(address)) return false;
  try {
    return new URL(address).hostname !== '';
  } catch {
    return false;
  }
}

export const isWeb = web;

export function isStoryPath(address: string): boolean {
  return /^\/[a-z0-9-]{1,96}\/[a-z0-9-]{1,96}$/.test(address);
}

export function isLink(address: string): boolean {
  if (web(address)) return true;
  if (/^(mailto|tel):[^\s"<>^`{|}\\]+$/i.test(address)) return true;
  if (/^#[A-Za-z0-9_.:-]{1,200}$/.test(address)) return true;
  return /^\/(?!\/)[^\s"<>^`{|}\\]*$/.test(address) && address.length <= 2000;
}

/** What somebody typed as an address, made into one: "example.org" gets its https, a mail address its mailto. */
export function mended(raw: string): string {
  const typed = raw.trim().replace(/[ "<>^`{|}\\]/g, (sign) => '%' + sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'));
  if (!typed || isLink(typed)) return typed;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return 'mailto:' + typed;
  if (/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+([/?#:].*)?$/u.test(typed)) return 'https://' + typed;
  return typed;
}

const COUNTERS = /^(utm_[a-z]+|fbclid|gclid|mc_[ce]id|igshid|si|ref_src|_hs(enc|mi))$/;

/** Without what watches readers, and without the detour that some programs lead links over. */
export function unwatched(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const beyond = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') ?? url.searchParams.get('url') : null;
  if (beyond && web(beyond)) return unwatched(beyond);
  const counted = [...url.searchParams.keys()].filter((name) => COUNTERS.test(name));
  if (!counted.length) return address;
  for (const name of counted) url.searchParams.delete(name);
  return url.toString();
}

const PROVIDERS: [RegExp, string][] = [
  [/(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/, 'YouTube'],
  [/(^|\.)vimeo\.com$/, 'Vimeo'],
  [/(^|\.)(twitter|x)\.com$/, 'X'],
  [/(^|\.)instagram\.com$/, 'Instagram'],
  [/(^|\.)facebook\.com$/, 'Facebook'],
  [/(^|\.)tiktok\.com$/, 'TikTok'],
  [/(^|\.)bsky\.app$/, 'Bluesky'],
  [/(^|\.)threads\.(net|com)$/, 'Threads'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(^|\.)spotify\.com$/, 'Spotify'],
  [/(^|\.)datawrapper\.(de|dwcdn\.net)$|(^|\.)dwcdn\.net$/, 'Datawrapper'],
  [/(^|\.)openstreetmap\.org$/, 'OpenStreetMap'],
];

/** The name readers know; of a house we do not know, its host. */
export function provider(address: string): string {
  const host = new URL(address).hostname.replace(/^www\./, '');
  return PROVIDERS.find(([shape]) => shape.test(host))?.[1] ?? host;
}

import type { Entered } from './room.ts';

/** A stream is watched in a player on a page of ours. */
export const enterStream = (url: string): Entered => ({ ok: true, embed: playerOf(url) });

/**
 * The address of the player behind what organisers copy from their browser: YouTube and Vimeo refuse to be framed
 * by the address of the video's page. Anything else is taken as the player itself.
 */
export function playerOf(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^(www|m)\./, '');
  const path = pathname.split('/').filter(Boolean);
  if (host === 'youtu.be' && path[0]) return youTube(path[0]);
  if (host === 'youtube.com') {
    const video = searchParams.get('v') ?? (path[0] === 'live' || path[0] === 'embed' ? path[1] : undefined);
    if (video) return youTube(video);
  }
  if (host === 'vimeo.com') {
    const [first, second] = path;
    if (first === 'event' && second) return `https://vimeo.com/event/${encodeURIComponent(second)}/embed`;
    if (first && /^\d+$/.test(first)) return vimeo(first, second);
  }
  return url;
}

/** YouTube's own address that sets no cookie before somebody presses play. */
const youTube = (video: string) => `https://www.youtube-nocookie.com/embed/${encodeURIComponent(video)}`;

/** An unlisted video has a second part to its address (`h`). */
const vimeo = (video: string, hash?: string) =>
  `https://player.vimeo.com/video/${video}?dnt=1${hash ? `&h=${encodeURIComponent(hash)}` : ''}`;

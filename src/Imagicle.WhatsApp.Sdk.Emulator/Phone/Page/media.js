// Pictures, videos, sounds and files in a bubble.

import { mediaAddress } from './api.js';
import { el, icon, webAddress } from './dom.js';
import { paragraph } from './text.js';

/** The emulator's own copy, or the business's link. */
const source = media => (media.id ? mediaAddress(media.id) : webAddress(media.link));

function unavailable(what) {
  return el('span', { class: 'media-missing' }, icon('warn'), ` ${what} cannot be shown`);
}

function visible(tag, media, what, attributes) {
  const address = source(media);
  if (!address) return unavailable(what);
  const element = el(tag, { src: address, referrerpolicy: 'no-referrer', ...attributes });
  element.addEventListener('error', () => element.replaceWith(unavailable(what)), { once: true });
  return element;
}

export const image = media => el('figure', { class: 'media' },
  visible('img', media, 'Photo', { alt: media.caption ? `Photo: ${media.caption}` : 'Photo', loading: 'lazy' }));

export const sticker = media => el('figure', { class: 'media media-sticker' },
  visible('img', media, 'Sticker', { alt: media.animated ? 'Animated sticker' : 'Sticker', loading: 'lazy' }));

export const video = media => el('figure', { class: 'media' },
  visible('video', media, 'Video', { controls: true, preload: 'metadata', 'aria-label': 'Video' }));

/** `onplay` is called the first time. */
export function audio(media, onplay) {
  const player = visible('audio', media, 'Audio', {
    controls: true, preload: 'metadata', 'aria-label': media.voice ? 'Voice message' : 'Audio',
  });
  if (onplay) player.addEventListener('play', onplay, { once: true });
  return el('figure', { class: 'media media-audio' }, media.voice && icon('audio'), player);
}

export function file(media) {
  const name = media.filename ?? 'Document';
  const address = source(media);
  const inside = [icon('file'), el('span', { class: 'file-name', dir: 'auto' }, name)];
  return address
    ? el('a', { class: 'file', href: address, download: name, target: '_blank', rel: 'noopener noreferrer' }, ...inside)
    : el('span', { class: 'file' }, ...inside);
}

/** Any kind of media with its caption. */
export function withCaption(type, media, onplay) {
  const show = { image, video, sticker, document: file, audio: sound => audio(sound, onplay), gif: video }[type];
  return [show(media), type === 'audio' || type === 'sticker' ? null : paragraph(media.caption)];
}

// Places and people as cards.

import { avatar, el, icon, link } from './dom.js';

export function place(location) {
  const [latitude, longitude] = [Number(location.latitude), Number(location.longitude)];
  const position = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el('div', { class: 'card place' },
    el('div', { class: 'place-map', 'aria-hidden': 'true' }, icon('place')),
    location.name && el('strong', { dir: 'auto' }, location.name),
    location.address && el('span', { dir: 'auto' }, location.address),
    link(`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`, position));
}

export function contactCard(person) {
  const name = person.name?.formatted_name ?? 'No name';
  const lines = [
    person.org && [person.org.title, person.org.department, person.org.company].filter(Boolean).join(', '),
    ...(person.phones ?? []).map(phone => phone.phone ?? phone.wa_id),
    ...(person.emails ?? []).map(email => email.email),
    ...(person.addresses ?? []).map(address => [address.street, address.zip, address.city, address.country].filter(Boolean).join(', ')),
    person.birthday && `Birthday ${person.birthday}`,
  ].filter(Boolean);
  return el('div', { class: 'card contact' }, avatar(name),
    el('div', {}, el('strong', { dir: 'auto' }, name), ...lines.map(line => el('span', { dir: 'auto' }, line)),
      ...(person.urls ?? []).map(({ url }) => link(url, url))));
}

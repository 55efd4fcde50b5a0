// How one thing that happened in a conversation looks. Texts are set as text: nothing that somebody writes becomes HTML.

const time = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' });
const ticks = { sent: '✓', delivered: '✓✓', read: '✓✓', failed: '!' };

const notices = {
  Started: (moment, conversation) => `Conversation opened at ${conversation.entry}`,
  HandedOver: (moment) => moment.by === 'bot' ? 'Handed back to the bot' : moment.by === 'department'
    ? 'Waiting for an agent' : `Handed over to ${moment.by}`,
  IgnoredMessage: (moment) => `The customer sent ${article(moment.content)}, which this channel does not take`,
  Ended: () => 'Conversation ended',
};

const article = (kind) => (/^[aeiou]/.test(kind ?? '') ? 'an ' : 'a ') + (kind ?? 'message').replaceAll('_', ' ');

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function render(moment, conversation, errors) {
  const notice = notices[moment.kind];
  if (notice) return element('li', { class: 'notice' }, notice(moment, conversation));

  const isCustomer = moment.kind === 'CustomerMessage';
  const by = isCustomer ? conversation.customer : moment.by === 'bot' ? 'Bot' : moment.by ?? 'Agent';
  return element('li', { class: `bubble ${isCustomer ? 'theirs' : moment.by === 'bot' ? 'bots' : 'ours'}` },
    element('p', { class: 'by' }, by),
    file(moment),
    moment.text && !(isImage(moment) && moment.file) ? element('p', { class: 'text' }, moment.text) : null,
    moment.content && moment.content !== 'text' ? element('p', { class: 'kind' }, moment.content.replaceAll('_', ' ')) : null,
    element('p', { class: 'foot' }, time.format(new Date(moment.time)), tick(moment)),
    moment.status === 'failed' ? element('p', { class: 'failed' }, errors.get(moment.messageId) ?? 'Not delivered') : null);
}

const isImage = (moment) => moment.content === 'image';

function file(moment) {
  if (!moment.file) return null;
  const name = decodeURIComponent(moment.file.split('/').at(-1));
  return isImage(moment)
    ? element('img', { src: moment.file, alt: name })
    : element('a', { class: 'file', href: moment.file, download: name }, name);
}

function tick(moment) {
  const mark = ticks[moment.status];
  return mark ? element('span', { class: `tick ${moment.status}`, role: 'img', 'aria-label': moment.status }, mark) : null;
}

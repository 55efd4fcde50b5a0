// One line about a message: for the chat list, quotes and those who listen.

import { templateText } from './template.js';

const media = { image: 'Photo', video: 'Video', audio: 'Audio', document: 'Document', sticker: 'Sticker' };

const interactive = {
  location_request_message: 'Request for your location',
  product: 'Product',
  catalog_message: 'Catalogue',
  call_permission_request: 'Request to call you',
  request_contact_info: 'Request for your phone number',
};

/** `message` as in the store. */
export function summary(message) {
  const { json } = message;
  const content = json[json.type] ?? {};
  if (message.revoked) return 'Deleted message';
  if (media[json.type]) {
    const text = content.caption ?? content.filename;
    return text ? `${media[json.type]}: ${text}` : content.voice ? 'Voice message' : media[json.type];
  }

  switch (json.type) {
    case 'text': return message.edited?.text?.body ?? content.body ?? '';
    case 'button': return content.text ?? '';
    case 'location': return `Location: ${content.name ?? content.address ?? 'a place'}`;
    case 'contacts': return `Contact: ${(Array.isArray(content) ? content : []).map(card => card.name?.formatted_name ?? '?').join(', ')}`;
    case 'reaction': return content.emoji ? `Reaction ${content.emoji}` : 'Reaction taken away';
    case 'template': return templateText(message).body || `Template ${content.name}`;
    case 'order': return 'Order';
    case 'interactive': return ofInteractive(content);
    case 'system': return content.body ?? 'Notice of WhatsApp';
    default: return `Message of type ${json.type}`;
  }
}

function ofInteractive(content) {
  const reply = content.button_reply ?? content.list_reply;
  if (reply) return reply.title;
  if (content.nfm_reply) return content.nfm_reply.body ?? 'Form sent';
  if (content.call_permission_reply) return content.call_permission_reply.response === 'accept' ? 'Calls allowed' : 'Calls not allowed';
  return content.body?.text ?? interactive[content.type] ?? `Message of type ${content.type}`;
}

/** What shows as a bubble of its own; the rest changes other bubbles. */
export const isBubble = message => !['reaction', 'edit', 'revoke', 'pin'].includes(message.json.type);

/** The bubble that this message is about, for those that have none of their own. */
export const aboutMessage = ({ json }) =>
  json.reaction?.message_id ?? json.edit?.original_message_id ?? json.revoke?.original_message_id ?? null;

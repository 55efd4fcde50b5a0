// What a template looks like: its approved components, filled with the parameters of the message.

const sameType = (component, type) => component.type?.toLowerCase() === type;

/** Header, body and footer as texts, and the buttons: [{ type, text, url, phone, payload, … }]. */
export function templateText(message) {
  const sent = message.json.template ?? {};
  return fill(message.template?.components ?? [], sent.components ?? [], message.template?.labels ?? []);
}

function fill(approved, sent, labels = []) {
  const part = type => approved.find(component => sameType(component, type));
  const given = type => sent.find(component => sameType(component, type))?.parameters ?? [];
  const header = part('header');
  return {
    header: header?.format?.toUpperCase() === 'TEXT' || (header?.text && !header.format) ? filled(header.text, given('header')) : null,
    headerMedia: given('header').find(parameter => parameter.type !== 'text' && parameter[parameter.type]) ?? null,
    body: part('body')?.text ? filled(part('body').text, given('body')) : given('body').map(shown).join(' · '),
    offer: part('limited_time_offer')?.limited_time_offer?.text ?? null,
    offerEnds: given('limited_time_offer')[0]?.limited_time_offer?.expiration_time_ms ?? null,
    footer: part('footer')?.text ?? null,
    buttons: buttons(part('buttons')?.buttons ?? labels.map(text => ({ text })), sent),
    cards: (sent.find(component => sameType(component, 'carousel'))?.cards ?? [])
      .map((card, index) => fill(part('carousel')?.cards?.[index]?.components ?? [], card.components ?? [])),
  };
}

/** `{{1}}` by position, `{{first_name}}` by name. What was not given stays as it is. */
function filled(text, parameters) {
  return String(text).replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name) => {
    const parameter = parameters.find(candidate => candidate.parameter_name === name) ?? parameters[Number(name) - 1];
    return parameter ? shown(parameter) : whole;
  });
}

const shown = parameter =>
  parameter.text ?? parameter.currency?.fallback_value ?? parameter.date_time?.fallback_value ?? `[${parameter.type}]`;

/** The approved ones; where the emulator knows no components, those that the message mentions. */
function buttons(approved, sent) {
  const given = sent.filter(component => sameType(component, 'button'));
  if (approved.length === 0) return given.map(component => named(component.sub_type, component, {}));
  return approved.map((button, index) =>
    named(button.type ?? given.find(component => Number(component.index) === index)?.sub_type ?? 'quick_reply', given.find(component => Number(component.index) === index), button));
}

function named(type, component, button) {
  const parameter = component?.parameters?.[0] ?? {};
  const kind = String(type).toLowerCase();
  return {
    type: kind,
    text: button.text ?? parameter.payload ?? { copy_code: 'Copy code', otp: 'Copy code', url: 'Open', catalog: 'View catalogue', mpm: 'View items' }[kind] ?? kind,
    payload: parameter.payload ?? button.text,
    url: button.url ? filled(button.url, component?.parameters ?? []) : null,
    phone: button.phone_number ?? null,
    code: parameter.coupon_code ?? (kind === 'otp' ? parameter.text : null) ?? button.example ?? null,
    flow: parameter.action ?? null,
    flowId: button.flow_id ?? button.flow_name ?? null,
    sections: parameter.action?.sections ?? null,
  };
}

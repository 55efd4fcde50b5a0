// Somebody else's client of the Cloud API, against the emulator: text, template, media, webhook.
// Prints what happened as one line of JSON.
import { createServer } from "node:http";
import { once } from "node:events";
import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";

const base = process.argv[2];
const overview = await (await fetch(`${base}emulator`)).json();
const account = overview.accounts[0];
const phoneNumberId = account.phone_numbers[0].id;
const control = (path, body) => fetch(`${base}emulator/${path}`, { method: "POST", body: JSON.stringify(body) });

// A callback URL: answers the challenge, checks signatures, keeps what comes.
const received = [];
let forged = 0;
const server = createServer(async (request, response) => {
  if (request.method === "GET") {
    const query = new URL(request.url, base).searchParams;
    response.statusCode = query.get("hub.verify_token") === account.verify_token ? 200 : 403;
    response.end(query.get("hub.challenge"));
    return;
  }

  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const rawBody = Buffer.concat(chunks);
  const signatureHeader = request.headers["x-hub-signature-256"];
  if (!verifySignature({ appSecret: account.app_secret, rawBody, signatureHeader })) {
    forged++;
    response.statusCode = 401;
    response.end();
    return;
  }

  received.push(normalizeWebhook(JSON.parse(rawBody.toString("utf8"))));
  response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const connected = await control("webhook", { url: `http://127.0.0.1:${server.address().port}/webhook` });

const client = new WhatsAppClient({ accessToken: account.access_token, baseUrl: base.replace(/\/$/, ""), graphVersion: "v25.0" });
const to = "+393331234567";
await control(`customers/${to}/messages`, { text: "Ciao, è aperto? 😀", name: "Ada" });

const text = await client.messages.sendText({ phoneNumberId, to, body: "Sì, fino alle 22." });
const template = await client.messages.sendTemplate({
  phoneNumberId, to, template: { name: "hello_world", language: { code: "en_US" } },
});
const file = new Blob([new Uint8Array([1, 2, 3, 4])], { type: "image/png" });
const media = await client.media.upload({ phoneNumberId, type: "image/png", file, fileName: "menu.png" });
const image = await client.messages.sendImage({ phoneNumberId, to, image: { id: media.id, caption: "Menu" } });
// Meta wants the token for downloads; this client sends it only when told to.
const downloaded = await client.media.download({ mediaId: media.id, auth: "always" });
let refused = "";
try {
  await client.messages.sendText({ phoneNumberId, to: account.phone_numbers[0].display_phone_number, body: "to myself" });
} catch (error) {
  refused = error.code ?? error.message;
}

server.close();
console.log(JSON.stringify({
  connected: connected.status,
  forged,
  ids: [text, template, image].map(answer => answer.messages[0].id),
  bytes: (downloaded.byteLength ?? downloaded.length),
  refused,
  customer: received.flatMap(webhook => webhook.messages).map(message => message.text?.body),
  statuses: received.flatMap(webhook => webhook.statuses).map(status => status.status),
}));

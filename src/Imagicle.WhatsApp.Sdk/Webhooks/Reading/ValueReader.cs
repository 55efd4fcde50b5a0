using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Moves onto the <c>value</c> of a field and reads the events in it.</summary>
internal delegate void ValueReader(ref JsonCursor json, WebhookSource source, List<WhatsAppEvent> events);

/// <summary>Makes an event of an object; <paramref name="source"/> is for objects that name their phone number.</summary>
internal delegate WhatsAppEvent ObjectReader(JsonFields value, WebhookSource source);

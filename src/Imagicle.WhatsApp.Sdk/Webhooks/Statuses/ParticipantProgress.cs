namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How far a group message has come with one participant.</summary>
/// <param name="Participant">Who it is.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record ParticipantProgress(WhatsAppUser Participant, MessageProgress Progress);

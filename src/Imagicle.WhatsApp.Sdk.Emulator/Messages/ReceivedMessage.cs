namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A message that a customer sent.</summary>
internal sealed record ReceivedMessage(string Id, EmulatedCustomer Customer, DateTimeOffset Time, ChatEntry Entry);

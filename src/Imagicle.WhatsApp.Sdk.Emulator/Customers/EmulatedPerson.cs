namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Somebody with WhatsApp, as all numbers of one account see them.</summary>
internal sealed class EmulatedPerson(string? waId, string userId)
{
    internal string? WaId { get; } = waId;

    internal string UserId { get; } = userId;

    internal string Name { get; set; } = "Customer " + (waId ?? userId)[^Math.Min(4, (waId ?? userId).Length)..];

    internal string? Username { get; set; }

    internal bool HidesPhoneNumber { get; set; }

    internal string? IdentityKeyHash { get; set; }

    /// <summary>Has stopped marketing messages: those fail with 131050.</summary>
    internal bool RefusesMarketing { get; set; }

    /// <summary>Is not on WhatsApp: messages fail with 131026.</summary>
    internal bool IsUnreachable { get; set; }

    internal string? VisibleWaId => HidesPhoneNumber ? null : WaId;
}

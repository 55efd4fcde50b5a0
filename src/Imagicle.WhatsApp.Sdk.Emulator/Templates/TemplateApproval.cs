namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What happens to templates that are created or changed through the API.</summary>
public enum TemplateApproval
{
    /// <summary>They are approved, and the webhook says so.</summary>
    AtOnce,

    /// <summary>
    /// They stay <c>PENDING</c> until <see cref="EmulatedAccount.ApproveAsync"/> or
    /// <see cref="EmulatedAccount.RejectAsync"/>.
    /// </summary>
    ByHand,
}

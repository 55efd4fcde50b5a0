namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What <c>health_status</c> says about an account or a number.</summary>
/// <param name="CanSendMessage"><c>AVAILABLE</c>, <c>LIMITED</c> or <c>BLOCKED</c>.</param>
public sealed record EmulatedHealth(string CanSendMessage)
{
    /// <summary>The error's code. Default: 141000.</summary>
    public int ErrorCode { get; init; } = 141000;

    /// <summary>What is wrong. Default: none; there is no error then.</summary>
    public string? Description { get; init; }

    /// <summary>What to do about it. Default: none.</summary>
    public string? Solution { get; init; }
}

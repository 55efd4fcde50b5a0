namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>An access token that the emulator knows. Everything may be changed at any time and holds at once.</summary>
public sealed class EmulatedToken
{
    private readonly HashSet<EmulatedAccount> accounts = [];

    /// <summary>A permanent token of a system user, with all permissions.</summary>
    /// <param name="value">The token itself.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public EmulatedToken(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The token itself.</summary>
    public string Value { get; }

    /// <summary>
    /// Whose it is, as <c>debug_token</c> reports it: <c>SYSTEM_USER</c> (permanent) or <c>USER</c> (temporary, from
    /// the dashboard). Default: <c>SYSTEM_USER</c>.
    /// </summary>
    public string Type { get; set; } = "SYSTEM_USER";

    /// <summary>
    /// The permissions. Default: <c>whatsapp_business_messaging</c>, <c>whatsapp_business_management</c>,
    /// <c>business_management</c> and <c>whatsapp_business_manage_events</c>.
    /// </summary>
    public IReadOnlyList<string> Scopes { get; set; } =
    [
        Permission.Messaging, Permission.Management, "business_management", "whatsapp_business_manage_events",
    ];

    /// <summary>When it ends: calls are then answered with error 190, subcode 463. Default: null, never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Whether it was taken back: calls are then answered with error 190, subcode 460. Default: no.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>The app that it was made for; its app secret proves requests.</summary>
    public EmulatedApp? App { get; internal set; }

    /// <summary>Nothing of it: a token never reaches a log by accident.</summary>
    public override string ToString() => nameof(EmulatedToken);

    internal string UserId { get; } = MetaIds.NewDigits(15);

    internal DateTimeOffset IssuedAt { get; set; }

    internal void Grant(EmulatedAccount account)
    {
        lock (accounts)
        {
            accounts.Add(account);
        }
    }

    internal bool Covers(EmulatedAccount account)
    {
        lock (accounts)
        {
            return accounts.Contains(account);
        }
    }

    internal IReadOnlyList<EmulatedAccount> Accounts
    {
        get
        {
            lock (accounts)
            {
                return [.. accounts];
            }
        }
    }
}

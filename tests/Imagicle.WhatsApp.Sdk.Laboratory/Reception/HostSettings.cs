namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>What the host process of an experiment is told by its command line.</summary>
internal sealed class HostSettings
{
    /// <summary>Answers after the HMAC and does nothing else: what the SDK is measured against.</summary>
    public bool Bare { get; set; }

    /// <summary>The SQLite file; empty for the inbox in memory.</summary>
    public string Database { get; set; } = "";

    /// <summary>Where the handlers write what they did; empty: they only count.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The handlers never come to an end.</summary>
    public bool Hang { get; set; }

    /// <summary>The longest that a handler takes, in milliseconds.</summary>
    public int Delay { get; set; }

    /// <summary>One in so many first attempts throws; 0: none.</summary>
    public int FailOneIn { get; set; }

    /// <summary>Where the process kills itself.</summary>
    public DeathPoint DieAt { get; set; }

    /// <summary>At which passage of that point.</summary>
    public int DieAfter { get; set; } = 1;

    /// <summary>
    /// One in so many events has a second handler, which writes into a table of its own in the store's transaction; 0: none.
    /// </summary>
    public int TransactOneIn { get; set; }

    /// <summary>The server has the limits that the SDK recommends.</summary>
    public bool KestrelLimits { get; set; }

    /// <summary>Runs into a full disk instead of refusing webhooks before.</summary>
    public bool FillDisk { get; set; }

    internal IEnumerable<string> ToArguments() => typeof(HostSettings).GetProperties()
        .Select(property => FormattableString.Invariant($"--{property.Name}={property.GetValue(this)}"));

    internal static HostSettings From(string[] arguments) =>
        new ConfigurationBuilder().AddCommandLine(arguments).Build().Get<HostSettings>() ?? new();
}

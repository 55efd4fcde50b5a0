namespace ContactCenter;

/// <summary>The settings of the contact centre, section "Center".</summary>
internal sealed class CenterOptions
{
    /// <summary>Who may be chosen as agent in the console. A real host would have them sign in.</summary>
    public IList<string> Agents { get; } = [];

    /// <summary>What agents may send when the service window is closed.</summary>
    public IList<CenterTemplate> Templates { get; } = [];

    /// <summary>
    /// Where customers reach this host, for the links of documents. Default: the address that the agent's browser uses.
    /// </summary>
    public Uri? PublicAddress { get; set; }
}

/// <summary>A template that Meta has approved, with the customer's name as its only parameter.</summary>
internal sealed class CenterTemplate
{
    public string Name { get; set; } = "";

    public string Language { get; set; } = "en";

    /// <summary>What the agent sees; {{1}} is the customer's name.</summary>
    public string Text { get; set; } = "";
}

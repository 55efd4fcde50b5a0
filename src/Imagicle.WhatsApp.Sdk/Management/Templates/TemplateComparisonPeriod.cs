namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The time until now for which templates are compared: Meta knows only these.</summary>
/// <example>
/// <code>
/// var figures = await client.Templates.CompareAsync(
///     "920070352646140", "1192339204654487", TemplateComparisonPeriod.Days90);
/// </code>
/// </example>
public enum TemplateComparisonPeriod
{
    /// <summary>7 days.</summary>
    Days7 = 7,

    /// <summary>30 days.</summary>
    Days30 = 30,

    /// <summary>60 days.</summary>
    Days60 = 60,

    /// <summary>90 days.</summary>
    Days90 = 90,
}

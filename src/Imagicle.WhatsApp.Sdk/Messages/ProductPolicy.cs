namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What becomes of a marketing message that cannot go through the Marketing Messages API. An open set.</summary>
/// <example>
/// <code>
/// var offer = new TemplateMessage("spring_sale", "en_US");
/// var marketing = new MarketingOptions { ProductPolicy = ProductPolicy.Strict };
/// await client.Messages.SendMarketingAsync(to, offer, marketing, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>STRICT</c>.</param>
public readonly record struct ProductPolicy(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ProductPolicy.CloudApiFallback"/>
        public const string CloudApiFallback = "CLOUD_API_FALLBACK";

        /// <inheritdoc cref="ProductPolicy.Strict"/>
        public const string Strict = "STRICT";
    }

    /// <summary>It goes out as an ordinary message of the Cloud API.</summary>
    public static ProductPolicy CloudApiFallback { get; } = new(Names.CloudApiFallback);

    /// <summary>It fails.</summary>
    public static ProductPolicy Strict { get; } = new(Names.Strict);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}

using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The messages of one sort that were billed, or delivered for free, in a month.</summary>
/// <param name="Month">The month of the delivery.</param>
/// <param name="Country">The user's country, two letters; empty if it is not known.</param>
/// <param name="Category">The rate.</param>
/// <param name="Type">Whether they were charged, and why not.</param>
/// <param name="Messages">The number of messages.</param>
public sealed record TrafficRow(
    BillingMonth Month, string Country, PricingCategory Category, PricingType Type, long Messages);

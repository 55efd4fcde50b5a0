using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Reads <c>referral</c>, which comes with messages of any kind.</summary>
internal static class ReferralReader
{
    internal static Referral Read(JsonFields referral) => new()
    {
        SourceUrl = referral.Id("source_url"u8),
        SourceId = referral.Id("source_id"u8),
        SourceType = referral.Id("source_type"u8),
        Body = referral.Id("body"u8),
        Headline = referral.Id("headline"u8),
        MediaType = referral.Id("media_type"u8),
        ImageUrl = referral.Id("image_url"u8),
        VideoUrl = referral.Id("video_url"u8),
        ThumbnailUrl = referral.Id("thumbnail_url"u8),
        ClickId = referral.Id("ctwa_clid"u8),
        WelcomeText = referral.Object("welcome_message"u8)?.Id("text"u8),
    };
}

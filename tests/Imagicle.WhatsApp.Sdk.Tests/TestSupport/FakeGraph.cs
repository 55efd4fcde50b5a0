using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Imagicle.WhatsApp.Sdk.Accounts;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>Stands where the network would be: keeps what was sent and answers.</summary>
internal sealed partial class FakeGraph : HttpMessageHandler
{
    internal const string Accepted =
        """{"messaging_product":"whatsapp","contacts":[{"input":"+16505550100","wa_id":"16505550100"}],"messages":[{"id":"wamid.A="}]}""";

    internal const string Success = """{"success":true}""";

    /// <summary>The body of each request, in order, as it would be without the send id in the callback data.</summary>
    internal IReadOnlyList<string> Bodies => [.. RawBodies.Select(WithoutSendId)];

    /// <summary>The body of each request, in order.</summary>
    internal List<string> RawBodies { get; } = [];

    /// <summary>The token of each request, in order.</summary>
    internal List<string?> Tokens { get; } = [];

    internal List<Uri?> Addresses { get; } = [];

    internal Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = _ => Json(Accepted);

    internal static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    internal static string WithoutSendId(string body) => SendIdAndData().Replace(SendIdAlone().Replace(body, ""), "\"");

    /// <summary>A client whose requests end here, each at once and once only, unless the test wants more.</summary>
    internal WhatsAppCloudClient CreateClient(Action<WhatsAppOptions>? configure = null)
    {
        var options = new WhatsAppOptions { PhoneNumberId = "106540352242922", AccessToken = "TOKEN" };
        options.Resilience.MaxAttempts = 1;
        options.Resilience.LimitRate = false;
        configure?.Invoke(options);
        return new(new HttpClient(this, disposeHandler: false), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri);
        Tokens.Add(request.Headers.Authorization?.Parameter);
        RawBodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return Answer(request);
    }

    [GeneratedRegex(@",""biz_opaque_callback_data"":""w1\.[-0-9A-Z_a-z]{20}""")]
    private static partial Regex SendIdAlone();

    [GeneratedRegex(@"(?<=""biz_opaque_callback_data"":)""w1\.[-0-9A-Z_a-z]{20}\.")]
    private static partial Regex SendIdAndData();
}

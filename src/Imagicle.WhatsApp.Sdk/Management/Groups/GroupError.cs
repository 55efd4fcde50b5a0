using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Why something failed for one participant or request.
/// </summary>
/// <example>
/// <code>
/// var decision = await client.Groups.ApproveAsync("Y2FwaV9ncm91cDox", ["MTY0NjcwNDM1OTU6"]);
/// var isGone = decision.Failed.SelectMany(failed =&gt; failed.Errors)
///     .Any(error =&gt; error.Code == WhatsAppErrorCodes.GroupJoinRequestMissing);
/// </code>
/// </example>
public sealed record GroupError : GraphObject
{
    /// <summary>Meta's code; see <see cref="WhatsAppErrorCodes"/>.</summary>
    public int? Code { get; init; }

    /// <summary>A short name of the error.</summary>
    public string? Title { get; init; }

    /// <summary>Meta's message.</summary>
    public string? Message { get; init; }
}

using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Graph;
using Imagicle.WhatsApp.Sdk.Http;
using Imagicle.WhatsApp.Sdk.QrCodes;

namespace Imagicle.WhatsApp.Sdk;

/// <content>What is managed besides messages. Each group is made when it is first used.</content>
public partial class WhatsAppCloudClient
{
    /// <summary>Any call of the Graph API, for what this version has no member for.</summary>
    public virtual GraphApiClient Graph => field ??= new(GraphOf());

    /// <summary>QR codes and short links that open a chat.</summary>
    public virtual QrCodesClient QrCodes => field ??= new(GraphOf());

    private GraphClient GraphOf([CallerMemberName] string group = "") => graph ?? throw new NotSupportedException(
        $"This client was made by a derived class, which has to override {group}.");
}

using Imagicle.WhatsApp.Sdk.Analytics;
using Imagicle.WhatsApp.Sdk.Calls;
using Imagicle.WhatsApp.Sdk.Flows;
using Imagicle.WhatsApp.Sdk.Groups;
using Imagicle.WhatsApp.Sdk.Templates;

namespace Imagicle.WhatsApp.Sdk;

/// <content>What messages are made of, go to and cost.</content>
public partial class WhatsAppCloudClient
{
    /// <summary>The message templates of the business account.</summary>
    public virtual TemplatesClient Templates => field ??= new(GraphOf());

    /// <summary>The flows of the business account: forms inside WhatsApp.</summary>
    public virtual FlowsClient Flows => field ??= new(GraphOf());

    /// <summary>The groups of the phone number.</summary>
    public virtual GroupsClient Groups => field ??= new(GraphOf());

    /// <summary>The signalling of voice calls.</summary>
    public virtual CallsClient Calls => field ??= new(GraphOf());

    /// <summary>How much was sent, and what it cost.</summary>
    public virtual AnalyticsClient Analytics => field ??= new(GraphOf());
}

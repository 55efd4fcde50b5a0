using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.BlockList;
using Imagicle.WhatsApp.Sdk.BusinessAccounts;
using Imagicle.WhatsApp.Sdk.BusinessProfiles;
using Imagicle.WhatsApp.Sdk.Commerce;
using Imagicle.WhatsApp.Sdk.Compliance;
using Imagicle.WhatsApp.Sdk.ContactBook;
using Imagicle.WhatsApp.Sdk.ConversationalComponents;
using Imagicle.WhatsApp.Sdk.Graph;
using Imagicle.WhatsApp.Sdk.Http;
using Imagicle.WhatsApp.Sdk.MessageHistory;
using Imagicle.WhatsApp.Sdk.PhoneNumbers;
using Imagicle.WhatsApp.Sdk.QrCodes;
using Imagicle.WhatsApp.Sdk.Uploads;
using Imagicle.WhatsApp.Sdk.Usernames;

namespace Imagicle.WhatsApp.Sdk;

/// <content>What is managed besides messages. Each group is made when it is first used.</content>
public partial class WhatsAppCloudClient
{
    /// <summary>Any call of the Graph API, for what this version has no member for.</summary>
    public virtual GraphApiClient Graph => field ??= new(GraphOf());

    /// <summary>QR codes and short links that open a chat.</summary>
    public virtual QrCodesClient QrCodes => field ??= new(GraphOf());

    /// <summary>The WhatsApp Business Account: details, health, subscribed apps, activities.</summary>
    public virtual BusinessAccountClient BusinessAccount => field ??= new(GraphOf());

    /// <summary>The phone numbers of the account: details, registration, settings.</summary>
    public virtual PhoneNumbersClient PhoneNumbers => field ??= new(GraphOf());

    /// <summary>What customers see of the business.</summary>
    public virtual BusinessProfileClient BusinessProfile => field ??= new(GraphOf());

    /// <summary>The customers that the phone number does not want to hear from.</summary>
    public virtual BlockListClient BlockList => field ??= new(GraphOf());

    /// <summary>Welcome, prompts and commands in an empty chat.</summary>
    public virtual ConversationalComponentsClient ConversationalComponents => field ??= new(GraphOf());

    /// <summary>Cart and catalogue of the phone number.</summary>
    public virtual CommerceClient Commerce => field ??= new(GraphOf());

    /// <summary>The username of the phone number.</summary>
    public virtual UsernamesClient Usernames => field ??= new(GraphOf());

    /// <summary>What Meta remembers of customers for the business.</summary>
    public virtual ContactBookClient ContactBook => field ??= new(GraphOf());

    /// <summary>What became of messages and their webhooks.</summary>
    public virtual MessageHistoryClient MessageHistory => field ??= new(GraphOf());

    /// <summary>What Indian law wants to be told of a business.</summary>
    public virtual ComplianceClient Compliance => field ??= new(GraphOf());

    /// <summary>Files for profile pictures and template examples.</summary>
    public virtual UploadsClient Uploads => field ??= new(GraphOf());

    private GraphClient GraphOf([CallerMemberName] string group = "") => graph ?? throw new NotSupportedException(
        $"This client was made by a derived class, which has to override {group}.");
}

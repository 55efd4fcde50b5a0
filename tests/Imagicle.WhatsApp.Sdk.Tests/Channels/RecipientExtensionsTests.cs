using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class RecipientExtensionsTests
{
    private static readonly WhatsAppUser Everything = new()
    {
        PhoneNumber = "390550123456",
        UserId = "IT.13491208655302741918",
        ParentUserId = "IT.ENT.11815799212886844830",
    };

    [Fact]
    public void ToRecipient_PhoneNumber_IsPreferred() =>
        Everything.ToRecipient().Should().Be(Recipient.Phone("+390550123456"));

    [Fact]
    public void ToRecipient_NoPhoneNumber_IsTheUserId() =>
        (Everything with { PhoneNumber = null }).ToRecipient().Should().Be(Recipient.UserId("IT.13491208655302741918"));

    [Fact]
    public void ToRecipient_ParentUserIdOnly_IsTheParent() =>
        (Everything with { PhoneNumber = null, UserId = "" }).ToRecipient()
            .Should().Be(Recipient.UserId("IT.ENT.11815799212886844830"));

    [Fact]
    public void ToRecipient_NoIdentifier_Throws()
    {
        var convert = () => new WhatsAppUser { Username = "anna" }.ToRecipient();

        convert.Should().Throw<ArgumentException>().WithMessage("*neither*");
    }

    [Fact]
    public void ToRecipient_Message_IsTheSender() =>
        new IncomingText("hi") { Sender = Everything }.ToRecipient().Should().Be(Recipient.Phone("+390550123456"));

    [Fact]
    public void ToRecipient_MessageInAGroup_IsTheGroup() =>
        new IncomingText("hi") { Sender = Everything, GroupId = "group-1" }.ToRecipient()
            .Should().Be(Recipient.Group("group-1"));
}

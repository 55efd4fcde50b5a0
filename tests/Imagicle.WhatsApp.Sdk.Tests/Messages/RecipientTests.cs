using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

public class RecipientTests
{
    [Theory]
    [InlineData("+390550123456", "+390550123456")]
    [InlineData("390550123456", "+390550123456")]
    [InlineData(" +39 055 0123456 ", "+39 055 0123456")]
    [InlineData("1 (650) 555-0100", "+1 (650) 555-0100")]
    [InlineData("5491155551234", "+5491155551234")] // Argentina's 9, Mexico's 1, Brazil's 9 stay
    [InlineData("5215555551234", "+5215555551234")]
    [InlineData("55119955551234", "+55119955551234")]
    public void Phone_AnyForm_GetsAPlusAndKeepsItsDigits(string number, string expected)
    {
        var recipient = Recipient.Phone(number);

        recipient.Kind.Should().Be(RecipientKind.Phone);
        recipient.Value.Should().Be(expected);
        ((Recipient)number).Should().Be(recipient);
    }

    [Theory]
    [InlineData("+()")]
    [InlineData("39+055")]
    [InlineData("IT.13491208655302741918")]
    [InlineData("Y2FwaV9ncm91cA")]
    [InlineData("+39\n055")]
    [InlineData("٣٩٠٥٥")] // digits, but not Meta's
    public void Phone_SomethingElse_ThrowsWithoutQuotingIt(string number) =>
        FluentActions.Invoking(() => Recipient.Phone(number)).Should().Throw<ArgumentException>()
            .Which.Message.Should().NotContain(number.Trim('+'), "it may be a customer's");

    [Theory]
    [InlineData("IT.13491208655302741918")]
    [InlineData("IT.ENT.13491208655302741918")]
    public void UserId_WithCountry_IsKept(string id) => Recipient.UserId(id).Value.Should().Be(id);

    [Theory]
    [InlineData("13491208655302741918")]
    [InlineData("+390550123456")]
    [InlineData("IT.")]
    [InlineData("1T.134")]
    public void UserId_WithoutCountry_Throws(string id) =>
        FluentActions.Invoking(() => Recipient.UserId(id)).Should().Throw<ArgumentException>();

    [Fact]
    public void Value_OfDefault_SaysWhatToUse() =>
        FluentActions.Invoking(() => default(Recipient).Value).Should().Throw<InvalidOperationException>()
            .WithMessage("*Recipient.Phone*");
}

using System.Reflection;
using System.Xml.Linq;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>What holds for every outgoing kind, template parameter and template button, the next one included.</summary>
public class KindLintTests
{
    private static readonly Type[] Unions =
        [typeof(OutgoingMessage), typeof(TemplateParameter), typeof(TemplateButton)];

    public static TheoryData<Type> Members => [.. Unions.SelectMany(MembersOf)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_EveryOne_IsSealedAndSaysOnlyItsName(Type member)
    {
        member.IsSealed.Should().BeTrue();
        var made = Samples().First(sample => sample.GetType() == member);
        made.ToString().Should().Be(member.Name);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_EveryOne_IsDocumented(Type member)
    {
        var summary = Documentation.Value.TryGetValue($"T:{member.FullName}", out var text) ? text : "";

        summary.Should().NotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_EveryOne_IsInTheApprovedJson(Type member) =>
        Samples().Select(sample => sample.GetType()).Should().Contain(member);

    [Fact]
    public void Limits_EveryOne_IsPositiveAndDocumented()
    {
        foreach (var limit in typeof(MessageLimits).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            ((int)limit.GetRawConstantValue()!).Should().BePositive();
            Documentation.Value.Should().ContainKey($"F:{typeof(MessageLimits).FullName}.{limit.Name}");
        }
    }

    private static Lazy<Dictionary<string, string>> Documentation { get; } = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(OutgoingMessage).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value));

    private static IEnumerable<Type> MembersOf(Type union) =>
        union.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(union) && !type.IsAbstract);

    private static IEnumerable<object> Samples() => OutgoingMessages.All.Values
        .Concat<object>(OutgoingMessages.All.Values.OfType<TemplateMessage>().SelectMany(Parts));

    private static IEnumerable<object> Parts(TemplateMessage template) =>
    [
        .. template.Header is null ? Array.Empty<object>() : [template.Header],
        .. template.Body,
        .. template.Buttons,
        .. template.Cards.Select(card => card.Header),
    ];
}

using System.Reflection;
using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class ContentKindTests
{
    // These carry the wire name of what this version does not know.
    private static readonly string[] OpenRecords = ["CustomMessage", nameof(IncomingUnknown)];

    // These mean "no better name": a record of its own must have a kind of its own.
    private static readonly ContentKind[] Fallbacks = [ContentKind.Interactive, ContentKind.Unknown];

    public static TheoryData<Type> OutgoingRecords => Records<OutgoingMessage>();

    public static TheoryData<Type> IncomingRecords => Records<IncomingMessage>();

    [Theory]
    [MemberData(nameof(OutgoingRecords))]
    public void Of_EveryOutgoingRecord_IsAKnownKind(Type record) => ContentKind.Known.Except(Fallbacks)
        .Should().Contain(ContentKind.Of((OutgoingMessage)RuntimeHelpers.GetUninitializedObject(record)));

    [Theory]
    [MemberData(nameof(IncomingRecords))]
    public void Of_EveryIncomingRecord_IsAKnownKind(Type record) => ContentKind.Known.Except(Fallbacks)
        .Should().Contain(ContentKind.Of((IncomingMessage)RuntimeHelpers.GetUninitializedObject(record)));

    [Theory]
    [MemberData(nameof(OutgoingRecords))]
    public void BusinessContent_EveryOutgoingRecord_HasARow(Type record) =>
        BusinessContent.Find((OutgoingMessage)RuntimeHelpers.GetUninitializedObject(record)).Should().NotBeNull();

    [Theory]
    [MemberData(nameof(IncomingRecords))]
    public void CustomerContent_EveryIncomingRecord_HasARow(Type record) =>
        CustomerContent.Find((IncomingMessage)RuntimeHelpers.GetUninitializedObject(record)).Should().NotBeNull();

    [Theory]
    [MemberData(nameof(OutgoingRecords))]
    public void CanBeLink_IsMedia(Type record) =>
        ContentKind.Of((OutgoingMessage)RuntimeHelpers.GetUninitializedObject(record)).CanBeLink
            .Should().Be(record.IsSubclassOf(typeof(MediaMessage)));

    [Fact]
    public void Of_UnknownIncoming_KeepsItsWireName() =>
        ContentKind.Of(new IncomingUnknown(new MessageType("hologram"))).Value.Should().Be("hologram");

    [Fact]
    public void Of_MenuAndItsAnswers_AreMenuAndMenuReply()
    {
        ContentKind.Of(new ReplyButtonsMessage("Choose", new ReplyButton("a", "A"))).Should().Be(ContentKind.Menu);
        ContentKind.Of(new IncomingButtonReply("a", "A")).Should().Be(ContentKind.MenuReply);
        ContentKind.Of(new IncomingButton("A", "a")).Should().Be(ContentKind.MenuReply);
    }

    [Fact]
    public void Known_IsEveryNameOnce()
    {
        var names = typeof(ContentKind.Names).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => new ContentKind((string)field.GetRawConstantValue()!));

        ContentKind.Known.Should().BeEquivalentTo(names).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void ToString_Default_IsEmpty() => default(ContentKind).ToString().Should().BeEmpty();

    private static TheoryData<Type> Records<T>() =>
        [.. typeof(T).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract && !OpenRecords.Contains(type.Name))];
}

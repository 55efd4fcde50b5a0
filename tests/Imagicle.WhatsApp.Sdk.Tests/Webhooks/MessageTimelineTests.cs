using CsCheck;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

public sealed class MessageTimelineTests
{
    private const string Id = "wamid.1";

    private static readonly string[] Statuses = ["sent", "delivered", "read", "played", "failed", "teleported", "deleted"];

    private static MessageStatusUpdate Update(string status, int at, string? group = null, WhatsAppUser? user = null) =>
        new(Id, new(status))
        {
            Timestamp = DateTimeOffset.FromUnixTimeSeconds(at),
            GroupId = group,
            Recipient = user ?? new WhatsAppUser { PhoneNumber = "39333" },
            Errors = status == "failed" ? [new WhatsAppError(131000 + at)] : [],
        };

    private static MessageTimeline Of(params IEnumerable<MessageStatusUpdate> updates) =>
        updates.Aggregate(new MessageTimeline(Id), (timeline, update) => timeline.With(update));

    [Theory]
    [InlineData("sent", "sent")]
    [InlineData("delivered", "sent", "delivered")]
    [InlineData("delivered", "delivered", "sent")]
    [InlineData("read", "read", "sent")]
    [InlineData("read", "read", "delivered", "sent")]
    [InlineData("played", "played", "read")]
    [InlineData("failed", "sent", "failed")]
    [InlineData("failed", "failed", "sent")]
    [InlineData("read", "read", "failed")]
    [InlineData("sent", "sent", "teleported")]
    [InlineData("", "teleported")]
    public void With_Statuses_OnlyMovesForward(string expected, params string[] statuses)
    {
        Of(statuses.Select((status, i) => Update(status, i + 1))).Status.ToString().Should().Be(expected);
    }

    [Fact]
    public void With_RepeatedStatus_KeepsTheFirstTime()
    {
        var progress = Of(Update("read", 30), Update("read", 20), Update("delivered", 10)).Progress;

        progress.ReadAt!.Value.ToUnixTimeSeconds().Should().Be(20);
        progress.DeliveredAt!.Value.ToUnixTimeSeconds().Should().Be(10);
        progress.SentAt.Should().BeNull();
        progress.HasArrived.Should().BeTrue();
    }

    [Fact]
    public void With_UnknownStatus_KeepsItAside()
    {
        Of(Update("teleported", 5), Update("sent", 1)).Progress.Others.Should()
            .Equal((new MessageStatus("teleported"), DateTimeOffset.FromUnixTimeSeconds(5)));
    }

    [Fact]
    public void With_Group_TellsParticipantsApartAndJoinsWhatIsOne()
    {
        var ada = new WhatsAppUser { PhoneNumber = "1", UserId = "IT.1" };
        var timeline = Of(
            Update("delivered", 1, "g", new() { PhoneNumber = "1" }),
            Update("read", 2, "g", new() { UserId = "IT.1" }),
            Update("sent", 1, "g", ada),
            Update("delivered", 3, "g", new() { UserId = "IT.2" }));

        timeline.Status.Should().Be(MessageStatus.Read);
        timeline.Participants.Select(one => (one.Participant.Id, one.Progress.Status.Value)).Should()
            .Equal(("IT.1", "read"), ("IT.2", "delivered"));
        timeline.Participants[0].Participant.Should().Be(ada);
    }

    [Fact]
    public void With_StatusOfAnotherMessage_Throws()
    {
        var act = () => new MessageTimeline("wamid.2").With(Update("sent", 1));

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void With_AnyOrderAndAnyDuplicates_EndsInTheSameState()
    {
        var users = new WhatsAppUser[]
        {
            new() { PhoneNumber = "1" }, new() { UserId = "IT.1" }, new() { PhoneNumber = "1", UserId = "IT.1" },
            new() { UserId = "IT.2" }, new() { PhoneNumber = "3" },
        };
        var update = Gen.Select(
            Gen.Int[0, 6].Select(i => Statuses[i]),
            Gen.Int[1, 50],
            Gen.Int[0, users.Length - 1].Select(i => users[i]),
            Gen.Bool,
            (status, at, user, isGroup) => Update(status, at, isGroup ? "g" : null, user));
        var runs = update.Array[0, 12].SelectMany(updates =>
            Gen.Select(Gen.Shuffle(updates), Gen.Int[0, 3], (shuffled, copies) => (updates, shuffled, copies)));

        // Two numbers and ids that only a third status joins may stay two until it comes: it is always there.
        runs.Sample(run =>
        {
            var join = Update("sent", 50, "g", users[2]);
            var again = run.shuffled.Concat(run.updates.Take(run.copies));
            return Describe(Of(run.updates.Append(join))) == Describe(Of(again.Prepend(join)))
                && Describe(Of(run.shuffled.Append(join).Concat(run.updates))) == Describe(Of(run.updates.Append(join)));
        }, iter: 2_000);
    }

    private static string Describe(MessageTimeline timeline) => string.Join('\n', timeline.Participants
        .Select(one => $"{one.Participant.UserId} {one.Participant.PhoneNumber}: {Describe(one.Progress)}")
        .Prepend(Describe(timeline.Progress)));

    private static string Describe(MessageProgress progress) => string.Join(' ', progress.Status, progress.SentAt,
        progress.DeliveredAt, progress.ReadAt, progress.PlayedAt, progress.FailedAt,
        string.Join(',', progress.Errors), string.Join(',', progress.Others));
}

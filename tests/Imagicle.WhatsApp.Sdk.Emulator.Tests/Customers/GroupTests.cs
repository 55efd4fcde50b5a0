namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class GroupTests
{
    [Fact]
    public async Task Send_ToAGroup_ReachesAllAndStatusesNameEach()
    {
        await using var bed = await TestBed.StartAsync();
        var bob = bed.Emulator.Customer("+393337654321", "Bob");
        var group = bed.Emulator.PhoneNumber.AddGroup("Trip", bed.Ada, bob);

        var answer = await bed.PostAsync(Send(group, "\"type\":\"text\",\"text\":{\"body\":\"hello all\"}"));
        var menu = await bed.PostAsync(Send(group, "\"type\":\"interactive\",\"interactive\":{\"type\":\"location_request_message\",\"body\":{\"text\":\"where\"},\"action\":{\"name\":\"send_location\"}}"));
        var pin = await bed.PostAsync(Send(group, $"\"type\":\"pin\",\"pin\":{{\"type\":\"pin\",\"message_id\":\"{answer.Id}\",\"expiration_days\":7}}"));

        answer.Json.GetProperty("messages")[0].GetProperty("group_id").GetString().Should().Be(group.Id);
        (menu.Code, pin.Status).Should().Be((131051, 200));
        bed.Ada.Received.Should().HaveCount(2);
        bob.Received.Should().HaveCount(2);
        var statuses = (await bed.Receiver.NextAsync()).Value.GetProperty("statuses");
        statuses.GetArrayLength().Should().Be(2);
        statuses[1].GetProperty("recipient_id").GetString().Should().Be(group.Id);
        statuses[1].GetProperty("recipient_type").GetString().Should().Be("group");
        statuses[1].GetProperty("recipient_participant_id").GetString().Should().Be("393337654321");
    }

    [Fact]
    public async Task Says_InAGroup_ReachesTheBusinessWithItsId()
    {
        await using var bed = await TestBed.StartAsync();
        var group = bed.Emulator.PhoneNumber.AddGroup("Trip", bed.Ada);

        await group.SaysAsync(bed.Ada, "hi");

        (await bed.Receiver.NextAsync()).Message.GetProperty("group_id").GetString().Should().Be(group.Id);
        await group.Invoking(it => it.SaysAsync(bed.Emulator.Customer("+393337654321"), "me too")).Should().ThrowAsync<ArgumentException>();
    }

    private static string Send(EmulatedGroup group, string message) =>
        $"{{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"group\",\"to\":\"{group.Id}\",{message}}}";
}

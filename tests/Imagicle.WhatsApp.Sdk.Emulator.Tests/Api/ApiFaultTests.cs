using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class ApiFaultTests
{
    [Theory]
    [InlineData(ApiFault.ServerError, 500, "131000")]
    [InlineData(ApiFault.Unavailable, 503, "\"code\":2")]
    [InlineData(ApiFault.Throttled, 400, "130429")]
    [InlineData(ApiFault.HtmlError, 502, "<html>")]
    [InlineData(ApiFault.EmptyError, 500, "")]
    public async Task Fault_AnswersWithoutSending(ApiFault fault, int status, string body)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        bed.Emulator.Faults.Next(fault);

        using var answer = await SendAsync(bed);
        using var next = await SendAsync(bed);

        ((int)answer.StatusCode).Should().Be(status);
        (await answer.Content.ReadAsStringAsync()).Should().Match($"*{body}*");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
        bed.Ada.Received.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(ApiFault.ConnectionCut, 0)]
    [InlineData(ApiFault.AnswerLost, 1)]
    [InlineData(ApiFault.AnswerCut, 1)]
    public async Task Fault_CutsTheConnection(ApiFault fault, int sent)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        bed.Emulator.Faults.Next(fault);

        await FluentActions.Awaiting(() => SendAsync(bed)).Should().ThrowAsync<HttpRequestException>();

        bed.Ada.Received.Should().HaveCount(sent);
    }

    [Fact]
    public async Task SlowAnswer_WaitsOnTheEmulatorsClock()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.TimeProvider = clock);
        bed.Emulator.Faults.Next(ApiFault.SlowAnswer);

        var sending = SendAsync(bed);
        await bed.Ada.NextMessageAsync();
        sending.IsCompleted.Should().BeFalse();
        while (!sending.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await sending).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestBed bed)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bed.Emulator.BaseAddress, bed.Path))
        {
            Content = new StringContent(
                $$"""{"messaging_product":"whatsapp","to":"+{{TestBed.AdaNumber}}","type":"text","text":{"body":"x"} }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bed.Emulator.AccessToken);
        return await http.SendAsync(request);
    }
}

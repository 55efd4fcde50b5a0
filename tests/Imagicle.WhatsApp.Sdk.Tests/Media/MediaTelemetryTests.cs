using System.Diagnostics;
using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

/// <summary>Each call about media is counted once, and is an activity; neither tells more than operation and error.</summary>
public class MediaTelemetryTests
{
    // Meter and source are shared by all tests of the process: only what this flow of control does is looked at.
    private static readonly AsyncLocal<List<string>?> Seen = new();

    [Theory]
    [InlineData("get", 200, """{"url":"https://lookaside.fbsbx.com/SECRET"}""", "get done")]
    [InlineData("get", 400, """{"error":{"code":100,"message":"SECRET"}}""", "get failed 100")]
    [InlineData("get", 502, "<html>SECRET", "get failed 502")]
    [InlineData("delete", 200, """{"success":true}""", "delete done")]
    [InlineData("delete", 401, """{"error":{"code":190}}""", "delete failed 190")]
    [InlineData("upload", 200, """{"id":"42"}""", "upload done")]
    [InlineData("upload", 503, "", "upload failed 503")]
    [InlineData("empty upload", 200, "", "upload failed Empty")]
    [InlineData("cancelled upload", 200, "", "upload cancelled OperationCanceledException")]
    [InlineData("download", 200, "file", "download done")]
    [InlineData("download", 404, "SECRET", "download failed 404")]
    [InlineData("large download", 200, "too large", "download failed TooLarge")]
    [InlineData("forbidden download", 200, "", "download failed ForbiddenAddress")]
    public async Task Call_EachOutcome_IsCountedAndTraced(string call, int status, string answer, string expected)
    {
        await using var server = await MediaServer.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(answer);
        });
        using var meter = ListenToMeter();
        using var activities = ListenToActivities();
        var seen = Seen.Value = [];

        try
        {
            await CallAsync(server.Media, call);
        }
        catch (Exception failure) when (failure is WhatsAppApiException or MediaException or OperationCanceledException)
        {
            // the outcome under test
        }

        seen.Should().Equal($"count {expected}", $"activity whatsapp.media.{expected.Split(' ')[0]} {expected}");
    }

    private static async Task CallAsync(MediaClient media, string call)
    {
        switch (call)
        {
            case "get":
                await media.GetAsync("42");
                break;
            case "delete":
                await media.DeleteAsync("42");
                break;
            case "upload":
                await media.UploadAsync([1], "image/png", "SECRET.png");
                break;
            case "empty upload":
                await media.UploadAsync([], "image/png", "SECRET.png");
                break;
            case "cancelled upload":
                await media.UploadAsync([1], "image/png", "SECRET.png", cancellationToken: new(canceled: true));
                break;
            default:
                var url = call == "forbidden download" ? "https://localhost/SECRET" : MediaServer.FileUrl;
                await media.DownloadAsync(
                    MediaReference.FromUrl(url), Stream.Null, new() { MaxBytes = call == "large download" ? 3 : 100 });
                break;
        }
    }

    private static MeterListener ListenToMeter()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "whatsapp.client.media")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Seen.Value?.Add("count " + Describe(tags.ToArray())));
        listener.Start();
        return listener;
    }

    private static ActivityListener ListenToActivities()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Imagicle.WhatsApp.Sdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Seen.Value is { } seen)
                {
                    activity.Status.Should().Be(
                        activity.GetTagItem("error.type") is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
                    seen.Add($"activity {activity.OperationName} {Describe([.. activity.TagObjects])}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>All values, so that one that does not belong there is seen.</summary>
    private static string Describe(KeyValuePair<string, object?>[] tags)
    {
        tags.Select(tag => tag.Key).Should().BeSubsetOf(["whatsapp.media.operation", "whatsapp.outcome", "error.type"]);
        return string.Join(' ', tags.Select(tag => tag.Value));
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>Tokens, phone numbers, names and texts appear in no output, at any level.</summary>
public class CanaryTests
{
    private const string Token = "CANARY-TOKEN";
    private const string Phone = "16505550177";
    private const string Text = "canary text";

    private static readonly string[] Canaries = [Token, Phone, "canary", "CANARY"];

    [Theory]
    [InlineData(200, FakeGraph.Accepted)]
    [InlineData(400, """{"error":{"code":131009,"message":"CANARY 16505550177","error_data":{"details":"canary text"},"fbtrace_id":"T1"}}""")]
    [InlineData(400, """{"error":{"code":999999,"message":"CANARY 16505550177","error_user_msg":"canary"}}""")]
    [InlineData(500, """{"error":"CANARY 16505550177"}""")]
    [InlineData(502, "<html>CANARY 16505550177 canary text</html>")]
    [InlineData(200, "CANARY 16505550177")]
    public async Task Send_WhateverHappens_LeaksNothing(int status, string answer)
    {
        var lines = new ConcurrentQueue<string>();
        using var activities = Listen(lines);
        using var measurements = Measure(lines);
        var graph = new FakeGraph { Answer = _ => FakeGraph.Json(answer, (System.Net.HttpStatusCode)status) };
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(lines)));
        services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "1";
            options.AccessToken = Token;
            options.AppSecret = "CANARY-SECRET";
            options.VerifyToken = "CANARY-VERIFY";
        }).ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => graph));
        using var provider = services.BuildServiceProvider();
        var messages = provider.GetRequiredService<WhatsAppCloudClient>().Messages;

        try
        {
            await messages.SendTextAsync(Phone, Text, new() { CallbackData = "canary", ReplyTo = "wamid.canary" });
        }
        catch (WhatsAppApiException failure)
        {
            lines.Enqueue(failure.ToString());
        }

        lines.Should().Contain(line => line.Contains("Authorization", StringComparison.Ordinal), "the log is at trace level")
            .And.Contain(line => line.Contains("whatsapp.send", StringComparison.Ordinal));
        foreach (var canary in Canaries)
        {
            lines.Should().NotContain(line => line.Contains(canary, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void ToString_EveryRecord_HoldsNothingPersonal()
    {
        var source = MediaSource.FromLink("https://example.com/canary");
        object[] values =
        [
            .. OutgoingMessages.All.Values,
            .. KindCanaries.Make(Text, Phone),
            new TextMessage(Text),
            new ImageMessage(source) { Caption = Text },
            new DocumentMessage(source) { FileName = Text },
            new ReplyButtonsMessage(Text, new ReplyButton("canary", Text)) { Header = Text, Footer = Text },
            new ReplyButton("canary", Text),
            InteractiveHeader.FromText(Text),
            InteractiveHeader.FromDocument(source, Text),
            source,
            MediaSource.FromId("canary"),
            new TemplateMessage("canary", "it") { Body = [Text] },
            new TextParameter(Text) { Name = "canary" },
            new CurrencyParameter("canary", "EUR", 1),
            new DateTimeParameter("canary"),
            MediaParameter.Document(source, "canary"),
            new QuickReplyButton(0, "canary"),
            new UrlButton(0, "canary"),
            new CustomMessage(new("pin"), JsonSerializer.SerializeToElement(new[] { "canary" })),
            Recipient.Phone(Phone),
            Recipient.UserId("US." + Phone),
            Recipient.Group("canary"),
            new SendOptions { CallbackData = "canary", IdentityKeyHash = "canary", ReplyTo = "canary" },
            new SentMessage("wamid.A=") { Input = Phone, PhoneNumber = Phone, UserId = "canary", GroupId = "canary" },
            new SendOutcome(SendOutcomeKind.Failed) { MessageId = "canary" },
            new OutboxItem(SendId.New(), "", "1", Recipient.Phone(Phone), new("text"), Encoding.UTF8.GetBytes(Text), default)
            {
                Problem = "canary",
            },
            new WhatsAppError(1) { Message = Text, Details = Phone, UserMessage = Text, UserTitle = Text },
            new WhatsAppOptions { AccessToken = Token, AppSecret = "CANARY", VerifyToken = "CANARY" },
        ];

        var kinds = typeof(OutgoingMessage).Assembly.GetExportedTypes().Where(type =>
            type.Namespace == typeof(OutgoingMessage).Namespace
            && !type.IsAbstract
            && (type.GetMethod("<Clone>$") is not null || (type.IsValueType && !type.IsEnum)));
        values.Select(value => value.GetType()).Should().Contain(
            kinds.Except([typeof(MessageProblem)]), "every record is looked at; a problem never holds a value");
        foreach (var value in values)
        {
            value.ToString().Should().NotContainAny(Canaries);
        }
    }

    [Fact]
    public void Validate_TooLong_NamesNoText()
    {
        var problems = MessageValidator.Validate(new TextMessage(string.Concat(Enumerable.Repeat(Text, 1000))));

        new MessageValidationException(problems).ToString().Should().NotContainAny(Canaries);
    }

    private static ActivityListener Listen(ConcurrentQueue<string> lines)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Imagicle.WhatsApp.Sdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => lines.Enqueue(
                $"{activity.OperationName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<string> lines)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Imagicle.WhatsApp.Sdk")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            lines.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception} {string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])}");

        public void Dispose()
        {
        }
    }
}

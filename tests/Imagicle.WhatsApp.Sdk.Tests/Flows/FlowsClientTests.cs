using System.Text;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Flows;

public sealed class FlowsClientTests : IDisposable
{
    private const string Fields = "fields=id,name,status,categories,validation_errors,json_version,data_api_version,"
        + "endpoint_uri,preview,whatsapp_business_account,application";

    private const string Error = """
        {"error":"INVALID_PROPERTY","error_type":"JSON_SCHEMA_ERROR","message":"The property","line_start":46,
        "line_end":46,"column_start":17,"column_end":30}
        """;

    private readonly GraphServer graph = new();

    private FlowsClient Flows => graph.Client.Flows;

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task List_MetasExample_IsRead()
    {
        graph.Answer(MetaFile.Read("waba-id-flows/get-response-200/list-flows") ?? $$"""
            {"data":[{"id":"flow-1","name":"my first flow","status":"DRAFT","categories":["SIGN_UP"]},
            {"id":"flow-2","status":"DRAFT","categories":["SIGN_UP","SIGN_IN"],"validation_errors":[{{Error}}]},
            {"id":"flow-3","status":"PUBLISHED"}]}
            """);

        var flows = await Flows.ListAsync(pageSize: 3).ToListAsync();

        flows.Select(flow => flow.Id).Should().Equal("flow-1", "flow-2", "flow-3");
        flows[0].Status.Should().Be(FlowStatus.Draft);
        flows[0].ValidationErrors.Should().BeEmpty();
        flows[1].Categories.Should().Equal(FlowCategory.SignUp, FlowCategory.SignIn);
        var error = flows[1].ValidationErrors.Should().ContainSingle().Which;
        (error.Error, error.ErrorType, error.LineStart, error.ColumnEnd)
            .Should().Be(("INVALID_PROPERTY", "JSON_SCHEMA_ERROR", 46, 30));
        flows[2].Status.Should().Be(FlowStatus.Published);
        flows.Should().OnlyContain(flow => flow.AdditionalFields.Count == 0);
        graph.Single.Path.Should().Be($"{GraphServer.Account}/flows?{Fields}&limit=3");
    }

    [Fact]
    public async Task Get_MetasExample_IsRead()
    {
        graph.Answer(MetaFile.Read("flow-id/get-response-200/get-flow") ?? """
            {"id":"flow-1","data_api_version":"3.0","data_channel_uri":"https://example.com","json_version":"2.1",
            "application":{"id":"app-1"},"whatsapp_business_account":{"id":"waba-1","timezone_id":"54"},
            "preview":{"expires_at":"2023-05-21T11:18:09+0000","preview_url":"https://business.facebook.com/x"},
            "health_status":{"can_send_message":"BLOCKED","entities":[{"entity_type":"FLOW","id":"flow-1"},
            {"entity_type":"WABA","can_send_message":"BLOCKED","errors":[{"error_code":141006},{"error_code":141014}]}]}}
            """);

        var flow = await Flows.GetAsync("flow-1", ["id", "health_status", "preview"]);

        flow.DataChannelUri.Should().Be("https://example.com", "Meta's example is of a version before endpoint_uri");
        flow.JsonVersion.Should().Be("2.1");
        flow.Application!.Id.Should().Be("app-1");
        flow.BusinessAccount!.Id.Should().Be("waba-1");
        flow.BusinessAccount.AdditionalFields.Should().ContainKey("timezone_id");
        flow.Preview!.ExpiresAt.Should().Be(new DateTimeOffset(2023, 5, 21, 11, 18, 9, TimeSpan.Zero));
        flow.HealthStatus!.CanSendMessage.Should().Be(SendingHealth.Blocked);
        flow.HealthStatus.Entities[1].Errors.Select(error => error.ErrorCode).Should().Equal(141006, 141014);
        graph.Single.Path.Should().Be("/v25.0/flow-1?fields=id,health_status,preview");
    }

    [Theory]
    [InlineData(null, "health_status")]
    [InlineData("106540352242922", "health_status.phone_number(106540352242922)")]
    public async Task Health_OfAFlow_IsRead(string? phoneNumberId, string field)
    {
        graph.Answer("""{"id":"flow-1","health_status":{"can_send_message":"LIMITED"}}""");

        (await Flows.GetHealthAsync("flow-1", phoneNumberId)).CanSendMessage.Should().Be(SendingHealth.Limited);

        graph.Single.Path.Should().Be($"/v25.0/flow-1?fields={field}");
    }

    [Theory]
    [InlineData(false, "preview.invalidate(false)")]
    [InlineData(true, "preview.invalidate(true)")]
    public async Task Preview_MetasExample_IsRead(bool invalidate, string field)
    {
        graph.Answer(MetaFile.Read("flow-id/get-response-200/get-preview-url")
            ?? """{"id":"flow-1","preview":{"preview_url":"https://business.facebook.com/wa/manage/flows/550"}}""");

        var preview = await Flows.GetPreviewAsync("flow-1", invalidate);

        preview.PreviewUrl.Should().StartWith("https://business.facebook.com/wa/manage/flows/550");
        preview.ToString().Should().Be(nameof(FlowPreview), "the link is a secret");
        graph.Single.Path.Should().Be($"/v25.0/flow-1?fields={field}");
    }

    [Fact]
    public async Task Create_MetasAnswer_IsRead()
    {
        graph.Answer(MetaFile.Read("waba-id-flows/post-response-200/create-flow") ?? """{"id":"flow-1"}""");

        var created = await Flows.CreateAsync(new NewFlow("my flow", FlowCategory.Other, FlowCategory.Survey)
        {
            FlowJson = """{"version":"7.0"}""",
            Publish = true,
            CloneFlowId = "flow-0",
            EndpointUri = "https://example.com",
        });

        created.Id.Should().Be("flow-1");
        created.ValidationErrors.Should().BeEmpty();
        graph.Single.Path.Should().Be($"{GraphServer.Account}/flows");
        graph.Single.Body.ShouldBe(JsonNode.Parse("""
            {"name":"my flow","categories":["OTHER","SURVEY"],"flow_json":"{\"version\":\"7.0\"}","publish":true,
            "clone_flow_id":"flow-0","endpoint_uri":"https://example.com"}
            """));
    }

    [Fact]
    public async Task Create_WithMistakes_TellsThem()
    {
        graph.Answer($$"""{"id":"flow-1","success":false,"validation_errors":[{{Error}}]}""");

        var created = await Flows.CreateAsync(new NewFlow("my flow", FlowCategory.Other) { FlowJson = "{}" });

        created.Success.Should().BeFalse();
        created.ValidationErrors.Should().ContainSingle().Which.Message.Should().Be("The property");
    }

    [Fact]
    public async Task UploadJson_MetasAnswerWithMistakes_IsNoFailure()
    {
        graph.Answer(MetaFile.Read("flow-id-assets/post-response-200/upload-flow-json-asset")
            ?? $$"""{"success":true,"validation_errors":[{{Error}}]}""");

        var upload = await Flows.UploadJsonAsync("flow-1", Encoding.UTF8.GetBytes("""{"version":"ü"}"""));

        upload.Success.Should().BeTrue();
        upload.ValidationErrors.Should().ContainSingle().Which.LineStart.Should().Be(46);
        graph.Single.Path.Should().Be("/v25.0/flow-1/assets");
        graph.Single.ContentType.Should().StartWith("multipart/form-data; boundary=");
        graph.Single.Body.Should()
            .Contain("name=\"name\"\r\n\r\nflow.json\r\n")
            .And.Contain("name=\"asset_type\"\r\n\r\nFLOW_JSON\r\n")
            .And.Contain("name=\"file\"; filename=\"flow.json\"\r\nContent-Type: application/json\r\n\r\n{\"version\":\"ü\"}\r\n");
    }

    [Fact]
    public async Task UploadJson_Pointers_AreRead()
    {
        graph.Answer("""
            {"success":true,"validation_errors":[{"error":"X","pointers":[{"line_start":5,"path":"screens[0]"}]}]}
            """);

        var upload = await Flows.UploadJsonAsync("flow-1", "{}"u8.ToArray());

        var pointer = upload.ValidationErrors[0].Pointers.Should().ContainSingle().Which;
        (pointer.LineStart, pointer.Path).Should().Be((5, "screens[0]"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(FlowsClient.MaxJsonBytes + 1)]
    public async Task UploadJson_NothingOrTooMuch_GoesNowhere(int length)
    {
        await Flows.Invoking(f => f.UploadJsonAsync("flow-1", new byte[length])).Should().ThrowAsync<ArgumentException>();

        graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ListAssets_MetasExample_IsRead()
    {
        graph.Answer(MetaFile.Read("flow-id-assets/get-response-200/list-assets")
            ?? """{"data":[{"name":"flow.json","asset_type":"FLOW_JSON","download_url":"https://scontent.xx.fbcdn.net/m1"}]}""");

        var asset = await Flows.ListAssetsAsync("flow-1").SingleAsync();

        (asset.Name, asset.AssetType).Should().Be(("flow.json", "FLOW_JSON"));
        asset.DownloadUrl.Should().StartWith("https://scontent.xx.fbcdn.net/m1");
        graph.Single.Path.Should().Be("/v25.0/flow-1/assets");
    }

    [Fact]
    public async Task Changes_MetasAnswers_AreSuccesses()
    {
        const string Success = """{"success":true}""";
        graph.Answer(
            MetaFile.Read("flow-id/post-response-200/update-flow-metadata") ?? Success,
            MetaFile.Read("flow-id-publish/post-response-200/publish-flow") ?? Success,
            MetaFile.Read("flow-id-deprecate/post-response-200/deprecate-flow") ?? Success,
            MetaFile.Read("flow-id/delete-response-200/delete-flow") ?? Success);

        await Flows.UpdateAsync(
            "flow-1",
            new() { Name = "new", Categories = [FlowCategory.Shopping], EndpointUri = "https://e.com", ApplicationId = "7" });
        await Flows.PublishAsync("flow-1");
        await Flows.DeprecateAsync("flow-1");
        await Flows.DeleteAsync("flow-1");

        graph.Requests.Select(request => $"{request.Method} {request.Path}").Should().Equal(
            "POST /v25.0/flow-1", "POST /v25.0/flow-1/publish", "POST /v25.0/flow-1/deprecate", "DELETE /v25.0/flow-1");
        graph.Requests[0].Body.ShouldBe(JsonNode.Parse(
            """{"name":"new","categories":["SHOPPING"],"endpoint_uri":"https://e.com","application_id":"7"}"""));
    }

    [Fact]
    public async Task Migrate_MetasExample_KeepsFailures()
    {
        graph.Answer(MetaFile.Read("waba-id-migrate-flows/post-response-200/migrate-flows") ?? """
            {"migrated_flows":[{"migrated_id":"dest-flow-1","source_id":"source-flow-1","source_name":"appointment"}],
            "failed_flows":[{"error_code":"4233041","error_message":"Flows Migration Error: x","source_name":"leadgen"}]}
            """);

        var result = await Flows.MigrateAsync("102290129340399", ["appointment", "leadgen"]);

        result.Migrated.Should().ContainSingle().Which.MigratedId.Should().Be("dest-flow-1");
        var failed = result.Failed.Should().ContainSingle().Which;
        (failed.SourceName, failed.ErrorCode).Should().Be(("leadgen", 4233041));
        graph.Single.Path.Should().Be($"{GraphServer.Account}/migrate_flows");
        graph.Single.Body.ShouldBe(JsonNode.Parse(
            """{"source_waba_id":"102290129340399","source_flow_names":["appointment","leadgen"]}"""));
    }

    [Theory]
    [InlineData("get-endpoint-availability-metric", FlowMetricName.Names.Availability, 2, "succeeded", 713)]
    [InlineData("get-endpoint-request-count-metric", FlowMetricName.Names.RequestCount, 2, "value", 138)]
    [InlineData("get-endpoint-request-error-metric", FlowMetricName.Names.RequestErrors, 2, "timeout_error", 25)]
    [InlineData("get-endpoint-request-error-rate-metric", FlowMetricName.Names.RequestErrorRate, 1, "value", 0.12625250501002)]
    [InlineData("get-endpoint-request-latencies-metric", FlowMetricName.Names.RequestLatency, 2, "1", 106)]
    public async Task Metric_MetasExamples_AreRead(string file, string name, int points, string key, double value)
    {
        graph.Answer(MetaFile.Read("flow-id/get-response-200/" + file) ?? $$$"""
            {"id":"flow-1","metric":{"name":"{{{name}}}","granularity":"DAY","data_points":[
            {"timestamp":"2024-01-28T08:00:00+0000","data":[{"key":"{{{key}}}","value":{{{value}}} }]}{{{(points == 2 ? ",{}" : "")}}}]}}
            """);

        var metric = await Flows.GetMetricAsync(
            "flow-1", new(name), FlowMetricGranularity.Day, new(2024, 1, 28), new(2024, 1, 29));

        metric.Name.Should().Be(new FlowMetricName(name));
        metric.DataPoints.Should().HaveCount(points);
        metric.DataPoints[0].Timestamp.Should().Be(new DateTimeOffset(2024, 1, 28, 8, 0, 0, TimeSpan.Zero));
        metric.DataPoints[0].Data[0].Key.Should().Be(key);
        metric.DataPoints[0].Data[0].Value.Should().Be(value);
        graph.Single.Path.Should().Be(
            $"/v25.0/flow-1?fields=metric.name({name}).granularity(DAY).since(2024-01-28).until(2024-01-29)");
    }
}

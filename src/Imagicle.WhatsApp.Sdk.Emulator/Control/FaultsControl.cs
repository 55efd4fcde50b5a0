using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary><c>/emulator/faults</c>.</summary>
internal sealed class FaultsControl(EmulatorFaults faults)
{
    internal JsonNode Answer(string method, string[] path, JsonObject body)
    {
        switch (method, path)
        {
            case ("GET", []):
                break;
            case ("PUT", []):
                Set(body);
                break;
            case ("DELETE", []):
                faults.Clear();
                break;
            case ("POST", ["next"]):
                AddNext(body);
                break;
            case ("POST", ["chaos"]):
                faults.UseChaos((int)EmulatorControl.Number(body, "seed"), body["share"]?.GetValue<double>() ?? 0.03);
                break;
            default:
                throw new ControlException(404, "There is nothing here.");
        }

        return Describe();
    }

    private void Set(JsonObject body)
    {
        foreach (var (name, share) in body["api"] as JsonObject ?? [])
        {
            faults.Set(Parse<ApiFault>(name), share?.GetValue<double>() ?? 0);
        }

        foreach (var (name, share) in body["webhooks"] as JsonObject ?? [])
        {
            faults.Set(Parse<WebhookFault>(name), share?.GetValue<double>() ?? 0);
        }

        if (body["seed"] is { } seed)
        {
            faults.Seed = seed.GetValue<int>();
        }

        if (body.ContainsKey("delay_seconds"))
        {
            faults.Delay = TimeSpan.FromSeconds(EmulatorControl.Number(body, "delay_seconds"));
        }
    }

    private void AddNext(JsonObject body)
    {
        var times = body["times"]?.GetValue<int>() ?? 1;
        switch (body["api"]?.ToString(), body["webhook"]?.ToString())
        {
            case ({ } api, null):
                faults.Next(Parse<ApiFault>(api), times);
                break;
            case (null, { } webhook):
                faults.Next(Parse<WebhookFault>(webhook), times);
                break;
            default:
                throw new ControlException(400, "Either api or webhook names the fault.");
        }
    }

    private JsonObject Describe() => new()
    {
        ["seed"] = faults.Seed,
        ["delay_seconds"] = faults.Delay.TotalSeconds,
        ["api"] = new JsonObject(Enum.GetValues<ApiFault>()
            .Select(fault => KeyValuePair.Create(fault.ToString(), (JsonNode?)faults.ShareOf(fault)))),
        ["webhooks"] = new JsonObject(Enum.GetValues<WebhookFault>()
            .Select(fault => KeyValuePair.Create(fault.ToString(), (JsonNode?)faults.ShareOf(fault)))),
    };

    private static T Parse<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var fault) && Enum.IsDefined(fault)
            ? fault
            : throw new ControlException(400, $"There is no fault {name}; known: {string.Join(", ", Enum.GetNames<T>())}.");
}

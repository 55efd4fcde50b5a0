using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads messages that open a flow.</summary>
internal static class FlowReader
{
    internal static InteractiveMessage Read(string body, RequestObject action)
    {
        InteractiveReader.CheckAction(action, "flow");
        var parameters = action.Object("parameters");
        parameters.Only(
            "flow_message_version", "flow_id", "flow_name", "flow_cta", "flow_token", "mode", "flow_action",
            "flow_action_payload");
        if (parameters.Text("flow_message_version") != "3")
        {
            throw Refusal.InvalidValue(parameters.PathOf("flow_message_version"), "must be 3.");
        }

        var dataExchange = parameters.OptionalText("flow_action") switch
        {
            null or "navigate" => false,
            "data_exchange" => true,
            _ => throw Refusal.InvalidValue(parameters.PathOf("flow_action"), "must be navigate or data_exchange."),
        };
        var payload = parameters.OptionalObject("flow_action_payload");
        payload?.Only("screen", "data");
        return new FlowMessage(body, parameters.Text("flow_cta"), ReadFlow(parameters))
        {
            Token = parameters.OptionalText("flow_token"),
            DataExchange = dataExchange,
            IsDraft = parameters.OptionalText("mode") switch
            {
                null or "published" => false,
                "draft" => true,
                _ => throw Refusal.InvalidValue(parameters.PathOf("mode"), "must be published or draft."),
            },
            Screen = payload?.OptionalText("screen"),
            Data = payload?.OptionalObject("data")?.Copy(),
        };
    }

    private static FlowReference ReadFlow(RequestObject parameters) =>
        (parameters.OptionalText("flow_id"), parameters.OptionalText("flow_name")) switch
        {
            ({ } id, null) => FlowReference.FromId(id),
            (null, { } name) => FlowReference.FromName(name),
            _ => throw Refusal.InvalidValue(parameters.Path, "either flow_id or flow_name."),
        };
}

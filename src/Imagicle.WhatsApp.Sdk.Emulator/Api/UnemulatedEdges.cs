using System.Collections.Frozen;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What Meta has and the emulator does not: answered with an error that says so.</summary>
internal static class UnemulatedEdges
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "activities", "analytics", "assigned_users", "archive", "assets", "business_compliance_info",
        "call_permissions", "calls", "compare", "contact_book", "conversation_analytics", "conversational_automation",
        "deprecate", "events", "flows", "groups", "in_progress_onbehalf_request", "invite_link", "join_requests",
        "message_history", "message_qrdls", "message_template_previews", "messages_encrypted",
        "migrate_flows", "migrate_message_templates", "official_business_account", "participants",
        "pricing_analytics", "publish", "schedules", "solutions", "template_analytics", "unarchive",
        "upsert_message_templates", "username", "username_suggestions", "whatsapp_business_encryption",
        "whatsapp_commerce_settings", "message_template_library",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static bool IsOfMeta(string edge) => Names.Contains(edge.Split('/')[0]);
}

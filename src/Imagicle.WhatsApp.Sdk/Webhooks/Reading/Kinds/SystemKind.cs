using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class SystemKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var notice = new JsonFields(ref json);
        var type = notice.Name("type"u8);
        var body = notice.Text("body"u8);
        return type switch
        {
            IdentityChangeKind.Names.Number or IdentityChangeKind.Names.UserId or IdentityChangeKind.Names.NumberOld =>
                ReadChange(notice, new(type), body),
            _ => new IncomingSystem(type, body)
            {
                Customer = notice.Id("customer"u8, "wa_id"u8),
                IdentityKeyHash = notice.Id("identity"u8, "identity_key_hash"u8),
            },
        };
    }

    private static IncomingIdentityChange ReadChange(JsonFields notice, IdentityChangeKind kind, string body) => new(kind)
    {
        Body = body,
        Previous = new()
        {
            PhoneNumber = notice.Id("customer"u8),
            UserId = notice.Id("previous_user_id"u8),
            ParentUserId = notice.Id("previous_parent_user_id"u8),
        },
        Current = new()
        {
            PhoneNumber = notice.Id("wa_id"u8, "new_wa_id"u8),
            UserId = notice.Id("user_id"u8),
            ParentUserId = notice.Id("parent_user_id"u8),
        },
    };
}

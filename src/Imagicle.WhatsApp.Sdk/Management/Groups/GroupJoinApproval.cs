using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether somebody with the link of a group is in it at once. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// await client.Groups.CreateAsync(new NewGroup("New kitchen") { JoinApproval = GroupJoinApproval.Required });
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>approval_required</c>.</param>
[JsonConverter(typeof(WireStringConverter<GroupJoinApproval>))]
public readonly record struct GroupJoinApproval(string Value) : IWireString<GroupJoinApproval>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GroupJoinApproval.Required"/>
        public const string Required = "approval_required";

        /// <inheritdoc cref="GroupJoinApproval.Automatic"/>
        public const string Automatic = "auto_approve";
    }

    /// <summary>The business approves each request.</summary>
    public static GroupJoinApproval Required { get; } = new(Names.Required);

    /// <summary>Whoever has the link joins. Meta's default.</summary>
    public static GroupJoinApproval Automatic { get; } = new(Names.Automatic);

    static GroupJoinApproval IWireString<GroupJoinApproval>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}

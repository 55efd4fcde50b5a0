using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Who did something to the account. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>USER</c>.</param>
/// <example>
/// <code>
/// await foreach (var activity in client.BusinessAccount.ListActivitiesAsync(cancellationToken: cancellationToken))
/// {
///     Console.WriteLine(activity.ActorType == ActorType.Admin ? activity.ActorName : "someone else");
/// }
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<ActorType>))]
public readonly record struct ActorType(string Value) : IWireString<ActorType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ActorType.User"/>
        public const string User = "USER";

        /// <inheritdoc cref="ActorType.Admin"/>
        public const string Admin = "ADMIN";

        /// <inheritdoc cref="ActorType.System"/>
        public const string System = "SYSTEM";

        /// <inheritdoc cref="ActorType.Api"/>
        public const string Api = "API";

        /// <inheritdoc cref="ActorType.AutomatedProcess"/>
        public const string AutomatedProcess = "AUTOMATED_PROCESS";
    }

    /// <summary>A person.</summary>
    public static ActorType User { get; } = new(Names.User);

    /// <summary>A person who administers the account.</summary>
    public static ActorType Admin { get; } = new(Names.Admin);

    /// <summary>Meta.</summary>
    public static ActorType System { get; } = new(Names.System);

    /// <summary>An app.</summary>
    public static ActorType Api { get; } = new(Names.Api);

    /// <summary>A process of Meta's.</summary>
    public static ActorType AutomatedProcess { get; } = new(Names.AutomatedProcess);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static ActorType IWireString<ActorType>.Of(string value) => new(value);
}

using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How the code that proves the ownership of a number arrives. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>SMS</c>.</param>
/// <example>
/// <code>
/// await client.PhoneNumbers.RequestCodeAsync(CodeMethod.Voice, "it_IT", cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<CodeMethod>))]
public readonly record struct CodeMethod(string Value) : IWireString<CodeMethod>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CodeMethod.Sms"/>
        public const string Sms = "SMS";

        /// <inheritdoc cref="CodeMethod.Voice"/>
        public const string Voice = "VOICE";
    }

    /// <summary>By text message.</summary>
    public static CodeMethod Sms { get; } = new(Names.Sms);

    /// <summary>By a call that reads it out.</summary>
    public static CodeMethod Voice { get; } = new(Names.Voice);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static CodeMethod IWireString<CodeMethod>.Of(string value) => new(value);
}

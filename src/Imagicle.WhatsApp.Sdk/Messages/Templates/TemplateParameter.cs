using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A value for a variable of a template's header or body. A string converts implicitly to a text parameter.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;TemplateParameter&gt; body = ["Ada", new CurrencyParameter("€ 100.99", "EUR", 100_990)];
/// await client.Messages.SendTemplateAsync(to, "invoice_due", "en_US", body, cancellationToken: cancellationToken);
/// </code>
/// </example>
public abstract record TemplateParameter
{
    private protected TemplateParameter()
    {
    }

    /// <summary>The wire <c>type</c>, for example <c>text</c>.</summary>
    public abstract string Type { get; }

    /// <summary>
    /// The variable's name, for templates made with named parameters (<c>{{first_name}}</c>); null for positional
    /// ones (<c>{{1}}</c>), whose order counts.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Same as <c>new TextParameter(text)</c>.</summary>
    public static implicit operator TemplateParameter(string text) => new TextParameter(text);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.WriteOptional("parameter_name"u8, Name);
        writer.WritePropertyName(Type);
        WriteValue(writer);
        writer.WriteEndObject();
    }

    /// <summary>Whether it may only stand in a header.</summary>
    internal virtual bool IsHeaderOnly => false;

    private protected abstract void WriteValue(Utf8JsonWriter writer);

    internal virtual void Check(MessageProblems problems, string path)
    {
    }

    /// <summary>The type only.</summary>
    public sealed override string ToString() => GetType().Name;
}

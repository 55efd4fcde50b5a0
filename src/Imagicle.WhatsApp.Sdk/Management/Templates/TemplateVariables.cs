namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The variables of a text: <c>{{1}}</c> or <c>{{first_name}}</c>.</summary>
internal static class TemplateVariables
{
    /// <summary>The variables in the order in which they first stand.</summary>
    internal static IReadOnlyList<string> Of(string? text)
    {
        List<string>? names = null;
        for (var rest = text.AsSpan(); rest.IndexOf("{{") is >= 0 and var start;)
        {
            rest = rest[(start + 2)..];
            var end = rest.IndexOf("}}");
            if (end < 0)
            {
                break;
            }

            var name = rest[..end].Trim().ToString();
            rest = rest[(end + 2)..];
            if (name.Length > 0 && names?.Contains(name) != true)
            {
                (names ??= []).Add(name);
            }
        }

        return names is null ? [] : names;
    }

    /// <summary>Whether variables have names instead of numbers.</summary>
    internal static bool AreNamed(IReadOnlyList<string> variables) =>
        variables.Any(variable => !variable.All(char.IsAsciiDigit));

    /// <summary>Whether the examples of components have names, those of cards included.</summary>
    internal static bool AreNamed(IReadOnlyList<TemplateComponent>? components) => components?.Any(component =>
        component switch
        {
            HeaderComponent header => header.Example?.HeaderTextNamed is not null,
            BodyComponent body => body.Example?.BodyTextNamed is not null,
            CarouselComponent carousel => carousel.Cards.Any(card => AreNamed(card.Components)),
            _ => false,
        }) == true;
}

using System.Runtime.CompilerServices;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The checks that constructors make: shape only, never Meta's limits.</summary>
internal static class Shape
{
    internal static string NotBlank(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    internal static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>A copy of a list that has no null in it: whoever made the list may change it later.</summary>
    internal static IReadOnlyList<T> Copy<T>(
        IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        IReadOnlyList<T> copy = [.. items];
        return copy.Any(item => item is null) ? throw new ArgumentException("An item is null.", name) : copy;
    }

    /// <summary>The same, of a list that has at least one item.</summary>
    internal static IReadOnlyList<T> NotEmpty<T>(
        IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string name = "")
        where T : class
    {
        var copy = Copy(items, name);
        return copy.Count == 0 ? throw new ArgumentException("At least one item is needed.", name) : copy;
    }
}

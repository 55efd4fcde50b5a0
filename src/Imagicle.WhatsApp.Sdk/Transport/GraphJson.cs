using System.Buffers;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Reads answers: never more than <see cref="MaxBytes"/>, whatever their length claims to be.</summary>
internal static class GraphJson
{
    internal const int MaxBytes = 4 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="JsonException">Not JSON, or too long.</exception>
    internal static async ValueTask<PooledJson> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    buffer = length < MaxBytes ? Larger(buffer) : throw new JsonException("The answer is too long.");
                }
            }

            var start = buffer.AsSpan(0, length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            return new(JsonDocument.Parse(buffer.AsMemory(start, length - start)), buffer);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    internal static JsonElement? Get(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    internal static JsonElement? First(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 ? array[0] : null;

    /// <summary>A string; null when absent, of another type, or not valid text.</summary>
    internal static string? GetText(this JsonElement element, ReadOnlySpan<byte> name)
    {
        if (element.Get(name) is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair or broken UTF-8
        }
    }

    /// <summary>What a number or a string consists of; null when absent or of another type.</summary>
    internal static string? GetDigits(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : element.GetText(name);

    /// <summary>A whole number, also when written as a string.</summary>
    internal static int? GetInteger(this JsonElement element, ReadOnlySpan<byte> name) => element.Get(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } when int.TryParse(
            element.GetText(name),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value) => value,
        _ => null,
    };

    /// <summary>Whether a value is <c>true</c>, also when written as a string.</summary>
    internal static bool IsTrue(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Get(name) is { ValueKind: JsonValueKind.True } || element.GetText(name) == "true";

    /// <summary>A document over memory of the pool, which goes back with it.</summary>
    internal readonly struct PooledJson(JsonDocument document, byte[] buffer) : IDisposable
    {
        internal JsonElement RootElement => document.RootElement;

        public void Dispose()
        {
            document.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

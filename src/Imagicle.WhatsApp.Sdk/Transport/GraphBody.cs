using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>The body of a call, and its type.</summary>
internal sealed class GraphBody
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Action<IBufferWriter<byte>> write;

    private GraphBody(string contentType, Action<IBufferWriter<byte>> write)
    {
        ContentType = contentType;
        this.write = write;
    }

    internal string ContentType { get; }

    internal static GraphBody Json(Action<Utf8JsonWriter> write) => new("application/json", buffer =>
    {
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        write(writer);
    });

    internal static GraphBody JsonObject(Action<Utf8JsonWriter> writeProperties) => Json(writer =>
    {
        writer.WriteStartObject();
        writeProperties(writer);
        writer.WriteEndObject();
    });

    internal static GraphBody Json<T>(T value, JsonTypeInfo<T> type) =>
        Json(writer => JsonSerializer.Serialize(writer, value, type));

    /// <summary>Fields as a web form sends them; those without a value are left out.</summary>
    internal static GraphBody Form(params (string Name, string? Value)[] fields) =>
        new("application/x-www-form-urlencoded", buffer => buffer.Write(Encoding.ASCII.GetBytes(string.Join(
            '&',
            fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(
                field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")))));

    /// <summary>Fields and one file, for what has to be small enough for memory.</summary>
    /// <param name="fields">Those without a value are left out.</param>
    /// <param name="part">The name of the file's field.</param>
    /// <param name="fileName">Plain characters only.</param>
    /// <param name="fileType">The file's MIME type.</param>
    /// <param name="file">The file.</param>
    internal static GraphBody Multipart(
        (string Name, string? Value)[] fields, string part, string fileName, string fileType, ReadOnlyMemory<byte> file)
    {
        var boundary = Guid.NewGuid().ToString("N");
        return new("multipart/form-data; boundary=" + boundary, buffer =>
        {
            foreach (var (name, value) in fields)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    Write(buffer, $"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
                }
            }

            Write(
                buffer,
                $"--{boundary}\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{fileName}\"\r\n"
                + $"Content-Type: {fileType}\r\n\r\n");
            buffer.Write(file.Span);
            Write(buffer, $"\r\n--{boundary}--\r\n");
        });
    }

    internal void WriteTo(IBufferWriter<byte> buffer) => write(buffer);

    private static void Write(IBufferWriter<byte> buffer, string text) => buffer.Write(Encoding.UTF8.GetBytes(text));
}

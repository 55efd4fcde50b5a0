using System.Text;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Lines in a file, each written whole by one system call: they outlive the process that wrote them, in the order in
/// which they were written.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly FileStream file;

    internal Ledger(string path) => file = new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.Append,
        Access = FileAccess.Write,
        Share = FileShare.ReadWrite,
        BufferSize = 0,
    });

    public void Dispose() => file.Dispose();

    internal void Write(string line)
    {
        var bytes = Encoding.ASCII.GetBytes(line + "\n");
        lock (file)
        {
            file.Write(bytes);
        }
    }

    internal static IEnumerable<string[]> Read(string path) =>
        File.Exists(path) ? File.ReadLines(path).Select(line => line.Split(' ')) : [];
}

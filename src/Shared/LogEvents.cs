namespace Imagicle.WhatsApp.Sdk;

/// <summary>
/// The ids of all log events, over all packages: an area of 100 for each part. Compiled into each package. An id that was
/// published keeps its meaning.
/// </summary>
internal static class LogEvents
{
    internal const int Receiving = 100;
    internal const int Processing = 200;
    internal const int Sending = 300;
    internal const int Transport = 400;
    internal const int Channels = 500;
    internal const int Accounts = 600;
    internal const int Templates = 700;
    internal const int AspNetCore = 800;
    internal const int Sqlite = 900;
    internal const int PostgreSql = 1000;
    internal const int Orleans = 1100;
    internal const int Flows = 1200;
    internal const int AI = 1300;
    internal const int Emulator = 1400;
}

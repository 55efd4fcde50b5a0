using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>What all clients of a host share besides the HTTP client.</summary>
internal sealed class ClientContext
{
    internal ClientContext(TimeProvider time, ILogger? logger = null, SendOutcomes? outcomes = null, Outbox? outbox = null)
    {
        Outbox = outbox;
        Time = time;
        Logger = logger ?? NullLogger.Instance;
        Outcomes = outcomes ?? new SendOutcomes(new(), time, Logger);
        Lanes = new(time, Logger);
    }

    internal TimeProvider Time { get; }

    internal ILogger Logger { get; }

    internal PhoneNumberLanes Lanes { get; }

    internal SendOutcomes Outcomes { get; }

    /// <summary>Null without a store for it.</summary>
    internal Outbox? Outbox { get; }
}

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// What goes to and fro between one number of the business and its customers. The account's lock guards all of it and
/// the order of webhooks; nothing waits inside.
/// </summary>
internal sealed partial class Chats(EmulatedPhoneNumber number)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly EmulatedAccount account = number.Account;
    private readonly EmulatorCore core = number.Core;
    private readonly Dictionary<string, EmulatedCustomer> byUserId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReceivedMessage> received = new(StringComparer.Ordinal);
    private readonly Queue<string> receivedOrder = new();

    /// <summary>Everything that was accepted.</summary>
    internal SignalLog<EmulatedMessage> Messages { get; } = new(number.Core.Options.HistoryLimit);

    internal IReadOnlyList<EmulatedCustomer> Customers
    {
        get
        {
            lock (account.Gate)
            {
                return [.. byUserId.Values];
            }
        }
    }

    internal IReadOnlyList<ReceivedMessage> Received
    {
        get
        {
            lock (account.Gate)
            {
                return [.. receivedOrder.Select(id => received[id])];
            }
        }
    }

    internal EmulatedCustomer WithPhone(string waId)
    {
        lock (account.Gate)
        {
            return Of(account.Customers.WithPhone(waId));
        }
    }

    internal EmulatedCustomer WithUserId(string userId)
    {
        lock (account.Gate)
        {
            return Of(account.Customers.WithUserId(userId));
        }
    }

    internal EmulatedGroup AddGroup(EmulatedGroup group)
    {
        lock (account.Gate)
        {
            groups.Add(group.Id, group);
            return group;
        }
    }

    internal bool IsWindowOpen(EmulatedCustomer customer)
    {
        lock (account.Gate)
        {
            return core.Now - customer.LastMessageTime < Window;
        }
    }

    internal TimeSpan WindowLeft(EmulatedCustomer customer)
    {
        lock (account.Gate)
        {
            return customer.LastMessageTime + Window - core.Now is { } left && left > TimeSpan.Zero
                ? left
                : TimeSpan.Zero;
        }
    }

    /// <summary>As of a saved state; no webhook tells of it.</summary>
    internal void Restore(ReceivedMessage message)
    {
        lock (account.Gate)
        {
            Remember(message);
            message.Customer.Transcript.Add(message.Entry);
            core.Journal.Add(message.Entry);
        }
    }

    /// <inheritdoc cref="Restore(ReceivedMessage)"/>
    internal void Restore(EmulatedMessage message)
    {
        lock (account.Gate)
        {
            Record(message);
            if (message.Status != EmulatedMessageStatus.Failed)
            {
                message.Customer?.Inbox.Add(message);
            }
        }
    }

    /// <summary>Ends all waiting for messages.</summary>
    internal void Close()
    {
        foreach (var customer in Customers)
        {
            customer.Inbox.Close();
        }
    }

    private EmulatedCustomer Of(EmulatedPerson person)
    {
        if (!byUserId.TryGetValue(person.UserId, out var customer))
        {
            customer = new(number, person);
            byUserId.Add(person.UserId, customer);
        }

        return customer;
    }

    private void Record(EmulatedMessage message)
    {
        message.Customer?.Transcript.Add(message.Entry);
        Messages.Add(message);
        core.Messages.Add(message);
        core.Journal.Add(message.Entry);
    }

    private void Remember(ReceivedMessage message)
    {
        if (received.TryAdd(message.Id, message))
        {
            receivedOrder.Enqueue(message.Id);
        }
        else
        {
            received[message.Id] = message;
        }

        if (receivedOrder.Count > core.Options.HistoryLimit)
        {
            received.Remove(receivedOrder.Dequeue());
        }
    }
}

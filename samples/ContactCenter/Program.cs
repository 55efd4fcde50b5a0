using ContactCenter;

// dotnet run --project samples/ContactCenter
await using var center = await Center.StartAsync(args);

Console.WriteLine($"""

    Agents' console:  {center.Address}
    {(center.Emulator is { } emulator
        ? $"Customer's phone: {emulator.PhoneAddress}"
        : $"Webhook:          {new Uri(center.Address, Center.WebhookPath)} (Meta needs it on https, from the internet)")}

    Ctrl+C stops.
    """);

await center.App.WaitForShutdownAsync();
